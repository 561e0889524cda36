import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { authorizeQuery, signIn } from './code-calls.js';
import { change, reset } from './control-calls.js';
import { getSecurely, openSandbox, type OpenSandbox } from './open-sandbox.js';

let open: OpenSandbox;

beforeAll(async () => {
  open = await openSandbox();
});

afterAll(() => open.stop());

beforeEach(() => reset(open));

const get = (path: string) => fetch(open.sandbox.httpUrl + path, { redirect: 'manual' });

async function askToken(body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${open.sandbox.httpUrl}/host/token`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { token?: string; reason?: string };
  return { status: response.status, headers: response.headers, ...answer };
}

describe('the host page', () => {
  it('frames pages of this machine, runs its own script only, and nobody frames it', async () => {
    const response = await get('/host/');
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain(
      'frame-src http://localhost:* http://127.0.0.1:* https://localhost:* https://127.0.0.1:*;',
    );
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(await response.text()).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
  });

  it('is the same whatever its parameters say', async () => {
    const plain = await (await get('/host/')).text();
    const strange = await get(
      `/host/?user=${encodeURIComponent('"><script>alert(1)</script>')}&app=javascript:alert(1)`,
    );
    expect(await strange.text()).toBe(plain);
  });

  it('is found without the slash, its parameters kept', async () => {
    const response = await get('/host?user=a&theme=dark');
    expect([response.status, response.headers.get('location')]).toEqual([308, '/host/?user=a&theme=dark']);
  });

  it('has a script, a style sheet and an icon, and nothing beside them', async () => {
    const types = await Promise.all(
      ['main.js', 'host.css', 'icon.svg'].map(async (name) => (await get(`/host/${name}`)).headers.get('content-type')),
    );
    expect(types).toEqual(['text/javascript; charset=utf-8', 'text/css; charset=utf-8', 'image/svg+xml']);
    expect((await get('/host/..%2fmain.js')).status).toBe(404);
    expect((await get('/host/constructor')).status).toBe(404);
  });

  it('is there over plain HTTP only', async () => {
    const { status } = await getSecurely(`${open.sandbox.httpsUrl}/host/`, open.sandbox.caFile);
    expect(status).toBe(404);
  });
});

describe('a token for a tab', () => {
  it('is what Teams hands out: for the app, through the Teams web client, kept in no cache', async () => {
    const { status, token = '', headers } = await askToken({ user: open.info.currentUser });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(decodeJwt(token)).toMatchObject({
      aud: open.client('portrait').clientId,
      azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      oid: open.info.currentUser,
      scp: 'access_as_user',
    });
  });

  it('is for another application where the tab names one, and for none that nobody registered', async () => {
    const user = open.info.currentUser;
    const { clientId, appIdUri } = open.client('tools');
    expect(decodeJwt((await askToken({ user, resource: appIdUri })).token ?? '').aud).toBe(clientId);
    expect(await askToken({ user, resource: 'api://nobody' })).toMatchObject({
      status: 403,
      reason: 'resourceDisabled',
    });
  });

  it('is refused to a tab that wants nobody asked, until the user has consented', async () => {
    await change(open, { requireConsent: true });
    const user = open.info.currentUser;
    expect((await askToken({ user, silent: true })).reason).toBe('resourceRequiresConsent');
    expect((await askToken({ user })).status).toBe(200);
    const { clientId } = open.client('portrait');
    await signIn(open, user, authorizeQuery(open, { client_id: clientId, scope: 'User.Read' }));
    expect((await askToken({ user, silent: true })).status).toBe(200);
  });

  it('is given to the host page alone', async () => {
    const user = open.info.currentUser;
    expect((await askToken({ user }, { Origin: 'http://127.0.0.1:3978' })).status).toBe(403);
    expect((await askToken({ user }, { Origin: open.sandbox.httpUrl })).status).toBe(200);
    const { headers } = await askToken({ user });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is refused in a sentence to a request that makes no sense', async () => {
    expect((await askToken({ user: 'nobody' })).status).toBe(403);
    expect((await askToken({})).status).toBe(400);
    expect((await askToken({ user: 7 })).status).toBe(400);
  });
});
