import { metadataPath } from '../botframework/bot-framework.js';
import { botClient, type RegisteredClient } from '../entra/clients.js';
import type { Tenant } from '../tenant/tenant.js';

/** Where the sandbox can be reached. URLs have no trailing slash. */
export interface Addresses {
  readonly httpUrl: string;
  readonly httpsUrl: string;
  /** PEM of the authority that signed the HTTPS certificate. */
  readonly caFile: string;
}

/** All that a client or a test needs to know about the tenant: the answer of `GET /sandbox/info`. */
export function sandboxInfo(addresses: Addresses, tenant: Tenant, clients: readonly RegisteredClient[]) {
  return {
    tenantId: tenant.id,
    domain: tenant.domain,
    authority: `${addresses.httpsUrl}/${tenant.id}`,
    graph: { http: addresses.httpUrl, https: addresses.httpsUrl },
    caFile: addresses.caFile,
    clients: clients.map(({ name, clientId, clientSecret, appIdUri }) => ({ name, clientId, clientSecret, appIdUri })),
    bot: {
      clientId: botClient.clientId,
      clientSecret: botClient.clientSecret,
      openIdMetadata: `${addresses.httpsUrl}${metadataPath}`,
    },
    users: tenant.users.map(({ id, userPrincipalName, displayName, mail, photo, userType }) => ({
      id,
      userPrincipalName,
      displayName,
      mail,
      photo,
      isGuest: userType === 'Guest',
    })),
    groups: tenant.groups.map(({ id, displayName, mail, visibility, members, photo }) => ({
      id,
      displayName,
      mail,
      visibility,
      members,
      photo,
    })),
    teams: tenant.teams.map(({ id, displayName, visibility, members, photo, channels, installed }) => ({
      id,
      displayName,
      visibility,
      members,
      photo,
      channels,
      installed,
    })),
    chats: tenant.chats,
    contacts: tenant.contacts.map(({ userId, folderId, id, displayName, photo }) => ({
      userId,
      folderId,
      id,
      displayName,
      photo,
    })),
    currentUser: tenant.playground.currentUser.id,
  };
}
