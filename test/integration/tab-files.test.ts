import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { clouds } from '../../src/model/clouds.js';
import { openHouse, type House } from '../house/open-house.js';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.stop());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Asks without unpacking what comes, and without following. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(house.app.url + path, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    })
      .on('error', reject)
      .end();
  });
}

const scriptOf = (page: Answer): string =>
  /src="(\/tab\/assets\/[^"]+[.]js)"/.exec(page.body.toString('utf8'))?.[1] ?? '';

describe('the tab’s pages', () => {
  it.each(['/tab/', '/tab/config', '/tab/consent-end', '/tab/?show=faces'])(
    '%s has a policy of its own',
    async (path) => {
      const { status, headers } = await ask(path);
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-");
      expect(policy).not.toMatch(/unsafe|nonce/);
      for (const origin of clouds.global.frameAncestors) expect(policy).toContain(` ${origin} `);
      expect(policy).toContain('http://127.0.0.1:*');
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
      expect(headers['x-frame-options']).toBeUndefined();
    },
  );

  it('show their outline before any script', async () => {
    const page = (await ask('/tab/')).body.toString('utf8');
    expect(page).toMatch(/<main class="shell" aria-busy="true"/);
    expect(page).not.toMatch(/<script(?![^>]*src=)|<style|style=|\son\w+=/);
  });

  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip, deflate, br;q=0', 'gzip', gunzipSync],
  ])('are packed for a client that takes %s', async (accept, coding, unpack) => {
    const plain = await ask('/tab/');
    const script = scriptOf(plain);
    const [packed, whole] = await Promise.all([ask(script, { 'accept-encoding': accept }), ask(script)]);
    expect(packed.headers).toMatchObject({ 'content-encoding': coding, vary: 'Accept-Encoding' });
    expect(whole.headers['content-encoding']).toBeUndefined();
    expect(unpack(packed.body).equals(whole.body)).toBe(true);
  });

  it('are asked for each time, and what they name is kept for ever', async () => {
    const page = await ask('/tab/');
    const again = await ask('/tab/', { 'if-none-match': String(page.headers['etag']) });
    expect([page.headers['cache-control'], again.status]).toEqual(['no-cache', 304]);
    expect((await ask(scriptOf(page))).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/tab/nothing.js', '/tab/../package.json', '/tab/%2e%2e/package.json', '/tab/index.html.br'])(
    '%s is not among them',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it('begin at the folder', async () => {
    expect(await ask('/tab')).toMatchObject({ status: 301, headers: { location: '/tab/' } });
  });
});

describe('the window of consent', () => {
  it('leads to Entra’s page with just what is missing, and takes nothing home but the consent', async () => {
    const { status, headers } = await ask('/tab/consent?scope=Contacts.Read&login_hint=ann%40x.example&state=s');
    const address = new URL(String(headers['location']));
    expect([status, address.origin]).toEqual([302, house.open.sandbox.httpUrl]);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      response_mode: 'fragment',
      code_challenge_method: 'S256',
      prompt: 'consent',
      scope: `openid ${house.open.sandbox.httpsUrl}/Contacts.Read`,
      redirect_uri: `${house.app.url}/tab/consent-end`,
      login_hint: 'ann@x.example',
      state: 's',
    });
  });

  it.each(['', 'scope=', 'scope=Mail.Read', 'scope=Contacts.Read%20Files.ReadWrite.All', 'scope=a&scope=b'])(
    'is not opened for "%s"',
    async (query) => {
      expect((await ask(`/tab/consent?${query}`)).status).toBe(400);
    },
  );

  it('tells whoever opens its address by hand where to go, on a page', async () => {
    const { headers, body } = await ask('/tab/consent');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body.toString()).toContain('Open Portrait in Microsoft Teams');
  });
});
