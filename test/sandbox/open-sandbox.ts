import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../src/foundation/clock.js';
import type { sandboxInfo } from '../../src/sandbox/control/sandbox-info.js';
import { startSandbox } from '../../src/sandbox/start-sandbox.js';
import type { PhotoCase } from '../../src/sandbox/tenant/photo-cases.js';

export type Info = ReturnType<typeof sandboxInfo>;
export type SandboxUser = Info['users'][number];
export type OpenSandbox = Awaited<ReturnType<typeof openSandbox>>;

/** What the token endpoint answers, good or bad. */
export interface TokenAnswer {
  access_token: string;
  id_token?: string;
  scope?: string;
  expires_in: number;
  error: string;
  error_description: string;
  error_codes: number[];
  suberror?: string;
  correlation_id: string;
}

/** A Graph error's body. */
export interface GraphErrorBody {
  error: { code: string; message: string; innerError: Record<string, string> };
}

/** A directory of its own that `dispose` removes. */
export async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'portrait-sandbox-'));
  return { folder, dispose: () => rm(folder, { recursive: true, force: true }) };
}

/** Starts a sandbox on free ports and speaks to it over real HTTP. */
export async function openSandbox(clock?: Clock) {
  const { folder, dispose } = await temporaryFolder();
  const sandbox = await startSandbox({ port: 0, tlsPort: 0, folder, ...(clock ? { clock } : {}) });
  const info = (await (await fetch(`${sandbox.httpUrl}/sandbox/info`)).json()) as Info;

  const client = (name: 'portrait' | 'tools') => {
    const found = info.clients.find((one) => one.name === name);
    if (!found) throw new Error(`no client ${name}`);
    return found;
  };
  const user = (photo: PhotoCase): SandboxUser => {
    const found = info.users.find((one) => one.photo === photo && !one.isGuest);
    if (!found) throw new Error(`nobody has a ${photo} photo`);
    return found;
  };
  const postToken = async (form: Record<string, string>, authority = info.tenantId, headers = {}) => {
    const response = await fetch(`${sandbox.httpUrl}/${authority}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers,
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as TokenAnswer };
  };
  const appToken = async (name: 'portrait' | 'tools', resource = 'https://graph.microsoft.com') => {
    const { clientId, clientSecret } = client(name);
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    return (await postToken({ ...form, scope: `${resource}/.default` })).body.access_token;
  };
  const userToken = async (userName: string, scope: string, extra: Record<string, string> = {}) => {
    const form = { grant_type: 'password', client_id: client('tools').clientId, username: userName, password: 'any' };
    return (await postToken({ ...form, scope, ...extra })).body.access_token;
  };
  const graph = (path: string, token: string, init: { method?: string; headers?: Record<string, string> } = {}) =>
    fetch(sandbox.httpUrl + path, { ...init, headers: { Authorization: `Bearer ${token}`, ...init.headers } });

  const stop = async () => {
    await sandbox.stop();
    await dispose();
  };
  return { sandbox, info, client, user, postToken, appToken, userToken, graph, stop };
}

/** GET over HTTPS, trusting only the sandbox's own authority. */
export async function getSecurely(
  url: string,
  caFile: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: IncomingHttpHeaders; rawHeaders: string[]; body: Buffer }> {
  const ca = await readFile(caFile);
  return new Promise((resolve, reject) => {
    request(url, { ca, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status = 0, headers, rawHeaders } = response;
        resolve({ status, headers, rawHeaders, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}
