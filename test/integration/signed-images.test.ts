import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { graphRequests, resetSandbox } from '../house/graph-log.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { cardOf, TeamsClient } from '../house/teams-client.js';

const key = 'a-signing-key-of-images-for-tests-only-and-long-enough';
let house: House;
let client: TeamsClient;
let address: string;

/** Asks the app at the path of an address that names where the world reaches it. */
const look = (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(house.app.url + new URL(url).pathname, init);

beforeAll(async () => {
  house = await openHouse({
    IMAGE_DELIVERY: 'url',
    IMAGE_SIGNING_KEYS: key,
    PUBLIC_URL: 'https://photos.example.com',
  });
  const { asker, withPhoto } = peopleOf(house);
  client = await TeamsClient.join(house, 'personal', asker, [withPhoto('normal')]);
  const card = cardOf(await client.write('photo of {0} 432', [withPhoto('normal')]));
  const image = card.body.find(({ type }) => type === 'Image') as { url: string } | undefined;
  address = image?.url ?? '';
});

afterAll(async () => {
  await client.connector.stop();
  await house.stop();
});

describe('a card whose pictures are fetched', () => {
  it('names a signed address of ours, in which no id, name or query stands', () => {
    expect(address).toMatch(/^https:\/\/photos\.example\.com\/images\/[\w.-]+\/[\w-]+\.jpg$/);
    for (const { id, userPrincipalName } of house.open.info.users) {
      expect(address).not.toContain(id);
      expect(address).not.toContain(userPrincipalName);
    }
  });

  it('shows the photo at the size asked for, without asking Graph again', async () => {
    await resetSandbox(house);
    const response = await look(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    const { width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect([width, height]).toEqual([432, 432]);
    expect(await graphRequests(house)).toEqual([]);
  });

  it('is served to be kept by its viewer alone', async () => {
    const { headers } = await look(address);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'",
      'cache-control': expect.stringMatching(/^private\b/),
    });
    const again = await look(address, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('is not served at an address that was changed in any letter', async () => {
    const { pathname } = new URL(address);
    for (let at = '/images/'.length; at < pathname.length; at += 7) {
      const changed = pathname.slice(0, at) + (pathname[at] === 'A' ? 'B' : 'A') + pathname.slice(at + 1);
      const response = await fetch(house.app.url + changed);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
    }
  });

  it('leaves no address in the log', () => {
    const [, secret = ''] = new URL(address).pathname.split('/images/');
    expect(house.logLines.join('')).not.toContain(secret.slice(0, 60));
  });
});
