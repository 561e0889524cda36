import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from '../house/open-house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ TRUST_PROXY: '1' });
});
afterAll(() => house.stop());

/** What a proxy that ends TLS writes into the requests of somebody on the internet. */
const forwarded = {
  'x-forwarded-for': '203.0.113.7',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'portrait.example.com',
};

describe('behind a proxy that is believed, without PUBLIC_URL', () => {
  it('consent comes back by https, to the name that the browser knows', async () => {
    const consent = `${house.app.url}/tab/consent?scope=Contacts.Read&state=s`;
    const { headers } = await fetch(consent, { redirect: 'manual', headers: forwarded });
    const address = new URL(headers.get('location') ?? '');
    expect(address.searchParams.get('redirect_uri')).toBe('https://portrait.example.com/tab/consent-end');
  });

  it('the inside of the app is told to this machine, and to nobody whom the proxy names', async () => {
    const statusOf = async (headers: Record<string, string>): Promise<number> =>
      (await fetch(`${house.app.url}/metrics`, { headers })).status;
    expect(await statusOf({})).toBe(200);
    expect(await statusOf({ 'x-forwarded-for': '127.0.0.1' })).toBe(200);
    expect(await statusOf(forwarded)).toBe(404);
    expect(await statusOf({ 'x-forwarded-for': '127.0.0.1, 203.0.113.7' })).toBe(404);
  });
});
