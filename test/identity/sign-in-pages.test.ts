import { beforeEach, expect, it } from '@jest/globals';
import { deadlineIn } from '../../src/foundation/deadline.js';
import { MemoryNotes } from '../../src/foundation/memory-notes.js';
import { AuthorizationCodes, SignInCodes, SignInPages, SsoTokens } from '../../src/identity/index.js';
import { HandClock } from '../foundation/hand-clock.js';

const minute = 60_000;
const tenantId = '1b2c3d4e-5f60-7182-93a4-b5c6d7e8f90a';
const visit = { tenantId, userId: 'u-1', loginHint: 'ann@example.com', scopes: [['Contacts.Read']] };
const entra = {
  authorityHost: 'https://login.example',
  clientId: tenantId,
  proof: { clientSecret: 'a-secret' },
  appIdUri: `api://${tenantId}`,
  allowedTenants: [tenantId],
};

let clock: HandClock;
let notes: MemoryNotes;
let pages: SignInPages;

beforeEach(() => {
  clock = new HandClock();
  notes = new MemoryNotes(clock);
  // Departing asks nobody.
  const fetch = (url: string) => Promise.reject(new Error(`Nothing is to be fetched from ${url}`));
  const tokens = new SsoTokens({ ...entra, fetch, clock });
  const redirectUri = 'https://portrait.example/sign-in/callback';
  pages = new SignInPages({
    notes,
    authorization: new AuthorizationCodes({ ...entra, signInPages: entra.authorityHost, fetch, tokens, redirectUri }),
    codes: new SignInCodes(notes, () => clock.now()),
    graphRoot: 'https://graph.example',
    trial: () => () => Promise.resolve(),
  });
});

const declines = async (url = ''): Promise<string> => {
  const state = new URL(url).searchParams.get('state') ?? '';
  return (await pages.arrive(state, undefined, deadlineIn(minute, clock))).kind;
};

it('a page can be opened again after a slip, each time on a way of its own', async () => {
  const name = await pages.invite(visit);
  const [one, other] = [await pages.depart(name), await pages.depart(name)];
  expect(one).not.toBe(other);
  expect([await declines(one), await declines(other), await declines(other)]).toEqual(['declined', 'declined', 'over']);
});

it('many departures by one link leave what somebody else waits for alone, and the link is over', async () => {
  await notes.add('sign-in commands: bob', 'x', 'a question', 10 * minute);
  const [anns, bobs] = [await pages.invite(visit), await pages.invite({ ...visit, userId: 'u-2' })];
  const bobsWay = await pages.depart(bobs);
  const departures: (string | undefined)[] = [];
  for (let number = 0; number < 11_000; number += 1) departures.push(await pages.depart(anns));
  expect(departures.filter((url) => url !== undefined).length).toBeLessThanOrEqual(10);
  expect((await notes.items('sign-in commands: bob')).size).toBe(1);
  expect(await declines(bobsWay)).toBe('declined');
  expect(await pages.depart(bobs)).toBeDefined();
});

it('a page is over after ten minutes', async () => {
  const name = await pages.invite(visit);
  await clock.advance(10 * minute + 1);
  expect(await pages.depart(name)).toBeUndefined();
});

it('somebody who presses again is shown the same page, with all of its time, until somebody opens it', async () => {
  const name = await pages.invite(visit);
  await clock.advance(9 * minute);
  expect(await pages.invite({ ...visit, userId: 'U-1' })).toBe(name);
  await clock.advance(9 * minute);
  expect(await pages.depart(name)).toBeDefined();
  expect(await pages.invite(visit)).not.toBe(name);
});

it('a page is shared neither between people nor between purposes', async () => {
  const others = [
    { ...visit, userId: 'u-2' },
    { ...visit, tenantId: 'another' },
    { ...visit, scopes: [['User.Read']] },
    { ...visit, scopes: [['Contacts.Read', 'User.Read']] },
    { ...visit, claims: '{"access_token":{}}' },
  ];
  const names = await Promise.all([visit, ...others].map((one) => pages.invite(one)));
  expect(new Set(names).size).toBe(names.length);
});
