import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { globalAgent } from 'node:https';
import { rootCertificates } from 'node:tls';
import { startApp } from '../../src/app.js';
import { CardSigner } from '../../src/bot/card-signer.js';
import { loadConfig } from '../../src/config/index.js';
import type { Microsoft } from './microsoft.js';

const key = 'a-card-signing-key-for-benchmarks-only-and-long-enough';

/** The whole product before the sandbox, and one person who presses the button of a contact's photo. */
export async function contactPresses(microsoft: Microsoft, serviceUrl: string, memberId: string) {
  const { info, app: client, contact, owner } = microsoft;
  const ca = await readFile(info.caFile, 'utf8');
  // MSAL brings its own HTTPS, which trusts what the process trusts.
  globalAgent.options.ca = [...rootCertificates, ca];
  const config = loadConfig({
    PORTRAIT_MODE: 'demo',
    PORT: '0',
    LOG_LEVEL: 'silent',
    AAD_APP_CLIENT_ID: client.clientId,
    AAD_APP_CLIENT_SECRET: client.clientSecret,
    AAD_APP_TENANT_ID: info.tenantId,
    AAD_APP_ID_URI: client.appIdUri,
    AUTHORITY_HOST: new URL(info.authority).origin,
    GRAPH_BASE_URL: info.graph.https,
    CARD_SIGNING_KEYS: key,
  });
  const app = await startApp(config, { ca });
  const data = new CardSigner([key]).sign({
    size: 96,
    tenantId: info.tenantId,
    personId: '',
    name: contact.displayName,
    address: '',
    memberId: '',
    owner: `users/${owner.id}/contacts/${encodeURIComponent(contact.id)}`,
  });
  const activity = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    channelId: 'msteams',
    serviceUrl,
    from: { id: memberId, name: owner.displayName, aadObjectId: owner.id },
    recipient: { id: '28:bot', name: 'Portrait' },
    conversation: { id: 'a:chat-with-the-bot', conversationType: 'personal', tenantId: info.tenantId },
    channelData: { tenant: { id: info.tenantId } },
    locale: 'en-US',
  };
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(app.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return {
    /** @param token what a client adds that was asked to sign in */
    press: async (token?: string): Promise<void> => {
      const authentication = token === undefined ? {} : { authentication: { id: randomUUID(), token } };
      const value = { action: { type: 'Action.Execute', verb: 'photo.resize', data }, ...authentication };
      const answer = (await (await post('/api/messages', { ...activity, id: randomUUID(), value })).json()) as object;
      if (!JSON.stringify(answer).includes('"AdaptiveCard"')) throw new Error('The press was answered without a card');
    },
    signOut: async (token: string): Promise<void> => {
      const { status } = await post('/api/sign-out', {}, { authorization: `Bearer ${token}` });
      if (status >= 300) throw new Error(`Signing out was answered ${status}`);
    },
    stop: () => app.stop(),
  };
}
