import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RosterEntry } from '../house/fake-connector.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { decide, exchangeIdOf, signIn, signInCardOf, ssoToken } from '../house/sign-in-client.js';
import { cardOf, TeamsClient, wordsOf } from '../house/teams-client.js';
import { change, reset } from '../sandbox/control-calls.js';

let house: House;
let asker: RosterEntry;
let teams: TeamsClient;

const bakery = 'photo of contact Corner Bakery';

beforeAll(async () => {
  house = await openHouse({ PUBLIC_URL: 'http://127.0.0.1:3978', METADATA_TTL_SECONDS: '0' });
  asker = peopleOf(house).asker;
});

afterAll(() => house.stop());

beforeEach(async () => {
  teams = await TeamsClient.join(house, 'personal', asker);
});

afterEach(async () => {
  await teams.write('sign out');
  await teams.connector.stop();
  await reset(house.open);
});

const requireSecondFactor = (): Promise<unknown> => change(house.open, { requireSecondFactor: true });

/** An address of the app's own page, where this house listens. */
const visit = (url: string): Promise<Response> => {
  const { pathname, search } = new URL(url);
  return fetch(`${house.app.url}${pathname}${search}`, { redirect: 'manual' });
};

const toWhere = (response: Response): string => response.headers.get('location') ?? '';
const claimsOf = (url: string): unknown => JSON.parse(new URL(url).searchParams.get('claims') ?? 'null');
const codeOn = async (response: Response): Promise<string> =>
  />([A-Z]{4}-[A-Z]{4})</.exec(await response.text())?.[1] ?? '';

const challenge = { access_token: { acrs: { essential: true, value: 'c1' } } };

describe('where conditional access wants a second factor', () => {
  it('Teams’ own sign-in is not enough, and the page asks for the factor, once, until the question is answered', async () => {
    await requireSecondFactor();
    const card = await teams.write(bakery);
    expect((await teams.exchange(await ssoToken(house, asker), exchangeIdOf(card))).status).toBe(412);
    const first = toWhere(await visit(signInCardOf(card)?.buttons[0]?.value ?? ''));
    expect(claimsOf(first)).toBeNull();
    const second = toWhere(await visit(await decide(house, first, asker)));
    expect(claimsOf(second)).toEqual(challenge);
    const code = await codeOn(await visit(await decide(house, second, asker)));
    const sent = teams.connector.sent.length;
    expect((await teams.verifyState(code)).status).toBe(200);
    const [welcome, photo] = await teams.connector.messagesAfter(sent, 2);
    expect(wordsOf(cardOf(welcome))).toContain('You are signed in');
    expect((await photoInCard(cardOf(photo)))?.altText).toContain('Corner Bakery');
  });

  it('somebody who signed in without one is sent to show it at once', async () => {
    await signIn(house, teams, asker);
    await requireSecondFactor();
    const page = signInCardOf(await teams.write(bakery))?.buttons[0]?.value ?? '';
    const authorize = toWhere(await visit(page));
    expect(claimsOf(authorize)).toEqual(challenge);
    const sent = teams.connector.sent.length;
    await teams.post({ type: 'message', text: await codeOn(await visit(await decide(house, authorize, asker))) });
    const [, photo] = await teams.connector.messagesAfter(sent, 2);
    expect((await photoInCard(cardOf(photo)))?.altText).toContain('Corner Bakery');
  });

  it('a page that asked for it and did not get it ends, and does not ask for ever', async () => {
    await requireSecondFactor();
    const page = signInCardOf(await teams.write(bakery))?.buttons[0]?.value ?? '';
    const first = toWhere(await visit(page));
    const second = new URL(toWhere(await visit(await decide(house, first, asker))));
    second.searchParams.delete('claims');
    const arrived = await visit(await decide(house, second.href, asker));
    expect([arrived.status, await codeOn(arrived)]).toEqual([403, '']);
  });

  it('somebody who agrees first and is then asked for the factor shows it, and each trip is made once', async () => {
    await change(house.open, { requireConsent: true });
    const page = signInCardOf(await teams.write(bakery))?.buttons[0]?.value ?? '';
    const consent = toWhere(await visit(await decide(house, toWhere(await visit(page)), asker)));
    expect(new URL(consent).searchParams.get('scope')).toContain('Contacts.Read');
    // Between the two trips the tenant's policy changes.
    const agreed = await decide(house, consent, asker);
    await requireSecondFactor();
    const factor = toWhere(await visit(agreed));
    expect(claimsOf(factor)).toEqual(challenge);
    const arrived = await visit(await decide(house, factor, asker));
    expect([arrived.status, await codeOn(arrived)]).toEqual([200, expect.stringMatching(/^[A-Z]{4}-[A-Z]{4}$/)]);
  });

  it('a pressed button asks for it as well', async () => {
    await signIn(house, teams, asker);
    const { actions = [] } = cardOf(await teams.write(bakery));
    await requireSecondFactor();
    await teams.write('sign out');
    await signInWeakly();
    const data = actions.find((action) => action.data['size'] === 96)?.data;
    const asked = (await teams.press(data)) as { statusCode: number; value: { buttons: { value: string }[] } };
    expect(asked.statusCode).toBe(401);
    expect(claimsOf(toWhere(await visit(asked.value.buttons[0]?.value ?? '')))).toEqual(challenge);
  });

  /** As Teams does, by a token without the factor. */
  const signInWeakly = async (): Promise<void> => {
    const id = exchangeIdOf(await teams.write('sign in'));
    expect((await teams.exchange(await ssoToken(house, asker), id)).status).toBe(412);
  };
});
