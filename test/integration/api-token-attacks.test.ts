import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { openHouse, type House } from '../house/open-house.js';
import { tokenAttacks } from '../identity/token-attacks.js';
import { attackWorkshop } from './attack-workshop.js';

let house: House;
let good: string;

beforeAll(async () => {
  house = await openHouse();
  const { appIdUri } = house.open.client('portrait');
  good = await house.open.userToken(house.open.user('normal').id, `${appIdUri}/access_as_user`);
});

afterAll(() => house.stop());

/** Knocks at the tab's API. Node's own client, since `fetch` has scruples about headers that an attacker has not. */
const knock = (token: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` };
    const asked = request(`${house.app.url}/api/photos/me/metadata`, { headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body });
      });
    });
    asked.on('error', reject).end();
  });

/** What a header cannot hold never gets as far as the app: Node's parser refuses it on either side. */
const isNoHeader = (token: string): boolean => /[^\t\x20-\x7e\x80-\xff]/.test(token);

it.each(tokenAttacks)(
  'a token that is $what does not open the API, and the good one still does',
  async ({ make, code }) => {
    const token = await make(attackWorkshop(house, good), good);
    if (isNoHeader(token))
      await expect(Promise.resolve().then(() => knock(token))).rejects.toThrow('Invalid character');
    else {
      const { status, body } = await knock(token);
      // Longer than Node takes headers for: 431, before anything of ours.
      expect(status).toBe(token.length > 16_000 ? 431 : code === 'tenant_not_allowed' ? 403 : 401);
      expect(body).not.toContain('internal_error');
      for (const part of token.split('.').filter(({ length }) => length > 20)) expect(body).not.toContain(part);
    }
    expect((await knock(good)).status).toBe(200);
  },
);

it('after all of them the app is alive, and its log holds no token', async () => {
  expect(tokenAttacks.length).toBeGreaterThan(40);
  expect((await fetch(`${house.app.url}/healthz`)).status).toBe(200);
  expect(house.logLines.join('')).not.toMatch(/eyJ|internal_error/);
});
