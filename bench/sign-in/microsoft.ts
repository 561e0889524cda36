import { startProcess } from '../own-process.js';

/** What the benchmark needs to know of the sandbox; its own document tells of the rest. */
interface Info {
  readonly tenantId: string;
  readonly authority: string;
  readonly graph: { readonly https: string };
  readonly caFile: string;
  readonly clients: readonly {
    readonly name: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly appIdUri: string;
  }[];
  readonly users: readonly {
    readonly id: string;
    readonly userPrincipalName: string;
    readonly displayName: string;
  }[];
  readonly contacts: readonly {
    readonly userId: string;
    readonly folderId: string | null;
    readonly id: string;
    readonly displayName: string;
    readonly photo: string;
  }[];
}

/** Entra and Graph in a process of their own. */
export async function startMicrosoft() {
  const { url, stop } = await startProcess(new URL('microsoft-process.ts', import.meta.url));
  const info = (await (await fetch(`${url}/sandbox/info`)).json()) as Info;
  const app = info.clients.find(({ name }) => name === 'portrait');
  const contact = info.contacts.find(({ photo, folderId }) => photo === 'normal' && folderId === null);
  const owner = info.users.find(({ id }) => id === contact?.userId);
  if (!app || !contact || !owner) throw new Error('The sandbox has no contact with a photo');
  /** A new token of the contact's owner, as Teams gets one. */
  const ssoToken = async (): Promise<string> => {
    const form = new URLSearchParams({
      grant_type: 'password',
      client_id: app.clientId,
      username: owner.id,
      password: 'any',
      scope: `${app.appIdUri}/access_as_user`,
    });
    const answer = await fetch(`${url}/${info.tenantId}/oauth2/v2.0/token`, { method: 'POST', body: form });
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  return { info, app, contact, owner, ssoToken, stop };
}

export type Microsoft = Awaited<ReturnType<typeof startMicrosoft>>;
