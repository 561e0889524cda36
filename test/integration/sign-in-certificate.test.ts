import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RosterEntry } from '../house/fake-connector.js';
import { openAnother, openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { decide, exchangeIdOf, signInCardOf, ssoToken } from '../house/sign-in-client.js';
import { cardOf, TeamsClient } from '../house/teams-client.js';

/** Whose sandbox the house under test is in; its own app proves itself by a secret. */
let street: House;
let house: House;
let asker: RosterEntry;
let colleague: RosterEntry;
let teams: TeamsClient;

const bakery = 'photo of contact Corner Bakery';

beforeAll(async () => {
  street = await openHouse();
  house = await openAnother(street, {
    AAD_APP_CLIENT_SECRET: '',
    AAD_APP_CERTIFICATE_FILE: await certificateFile(),
    PUBLIC_URL: 'http://127.0.0.1:3978',
  });
  asker = peopleOf(house).asker;
  colleague = peopleOf(house).withPhoto('normal');
});

afterAll(async () => {
  await house.stop();
  await street.stop();
});

beforeEach(async () => {
  teams = await TeamsClient.join(house, 'groupChat', asker, [colleague]);
});

afterEach(async () => {
  await teams.write('sign out');
  await teams.connector.stop();
});

/** The certificate that the sandbox knows the app by, and its key, in one file. */
async function certificateFile(): Promise<string> {
  const folder = dirname(street.open.sandbox.caFile);
  const parts = ['portrait-client.key', 'portrait-client.pem'].map((name) => readFile(join(folder, name), 'utf8'));
  const file = join(folder, 'portrait-app.pem');
  await writeFile(file, (await Promise.all(parts)).join('\n'), { mode: 0o600 });
  return file;
}

/** An address of the app's own page, where this house listens. */
const visit = (url: string): Promise<Response> => {
  const { pathname, search } = new URL(url);
  return fetch(`${house.app.url}${pathname}${search}`, { redirect: 'manual' });
};

it('an app with a certificate reads with its own rights', async () => {
  const photo = await photoInCard(cardOf(await teams.write(`photo of ${colleague.userPrincipalName ?? ''}`)));
  expect(photo?.altText).toContain(colleague.name);
});

it('an app with a certificate reads on its users’ behalf', async () => {
  const id = exchangeIdOf(await teams.write(bakery));
  const sent = teams.connector.sent.length;
  expect((await teams.exchange(await ssoToken(house, asker), id)).status).toBe(200);
  const [photo] = await teams.connector.messagesAfter(sent, 1);
  expect((await photoInCard(cardOf(photo)))?.altText).toContain('Corner Bakery');
});

it('an app with a certificate takes the code that somebody brings back from the authority', async () => {
  const page = signInCardOf(await teams.write(bakery))?.buttons[0]?.value ?? '';
  const authorize = (await visit(page)).headers.get('location') ?? '';
  const arrived = await visit(await decide(house, authorize, asker));
  expect([arrived.status, await arrived.text()]).toEqual([200, expect.stringMatching(/>[A-Z]{4}-[A-Z]{4}</)]);
});

it('neither the certificate nor its key reaches the log', () => {
  expect(house.logLines.join('')).not.toMatch(/BEGIN|MII/);
});
