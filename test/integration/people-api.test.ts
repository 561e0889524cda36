import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { resetSandbox } from '../house/graph-log.js';
import { openHouse, type House } from '../house/open-house.js';
import { TabClient } from '../house/tab-client.js';
import { change } from '../sandbox/control-calls.js';

let house: House;
let me: TabClient;

beforeAll(async () => {
  house = await openHouse();
  const { users, currentUser } = house.open.info;
  const mine = users.find(({ id }) => id === currentUser);
  if (!mine) throw new Error('nobody is there');
  me = await TabClient.signIn(house, mine);
});

afterAll(() => house.stop());

beforeEach(() => resetSandbox(house));

describe('people', () => {
  it('are found by the beginnings of their names', async () => {
    const { people } = await me.json<{ people: { displayName: string }[] }>('/people?name=maya');
    expect(people.map(({ displayName }) => displayName).toSorted()).toEqual(['Maya Brandt', 'Maya Okonjo']);
  });

  it('are found by id, and nobody is by another', async () => {
    const { id, displayName, userPrincipalName } = house.open.user('normal');
    expect(await me.json(`/people/${id}`)).toMatchObject({ id, displayName, userPrincipalName });
    expect(await me.error('/people/nobody@nowhere.example')).toEqual({ status: 404, code: 'owner_not_found' });
  });

  it.each(['/people', '/people?name=', `/people?name=${'a'.repeat(121)}`, '/people?name=a&name=b'])(
    'are not searched by %s',
    async (path) => {
      expect(await me.error(path)).toEqual({ status: 400, code: 'request_invalid' });
    },
  );

  it.each(['/people/a/b', '/me/anything', '/me/teams/more'])('have nothing at %s', async (path) => {
    expect(await me.error(path)).toEqual({ status: 404, code: 'not_found' });
  });
});

describe('what is one’s own', () => {
  it('are the teams that one is in, by name', async () => {
    const mine = house.open.info.teams.filter(({ members }) => members.includes(me.user.id));
    const { teams } = await me.json<{ teams: { displayName: string }[] }>('/me/teams');
    expect(teams.map(({ displayName }) => displayName)).toEqual(mine.map(({ displayName }) => displayName).toSorted());
  });

  it('are the contacts, in folders and out of them, each with the path of its photo', async () => {
    const { contacts, folders } = await me.json<{
      contacts: { displayName: string; owner: string }[];
      folders: { displayName: string; contacts: { owner: string }[] }[];
    }>('/me/contacts');
    const inFolders = folders.flatMap((folder) => folder.contacts);
    const mine = house.open.info.contacts.filter(({ userId }) => userId === me.user.id);
    expect(contacts.length + inFolders.length).toBe(mine.length);
    for (const { owner } of [...contacts, ...inFolders]) {
      expect((await me.ask(`/photos/${owner}/metadata`)).status).toBe(200);
    }
  });

  it('says what has to be agreed to first, by name', async () => {
    const other = house.open.info.users.find(({ id, isGuest }) => id !== me.user.id && !isGuest);
    if (!other) throw new Error('too few people');
    const stranger = await TabClient.signIn(house, other);
    await change(house.open, { requireConsent: true });
    const response = await stranger.ask('/me/contacts');
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      error: { code: 'consent_required', consent: { scopes: ['Contacts.Read'] } },
    });
  });

  it('is let go of by signing out, until the next question', async () => {
    const url = `${house.app.url}/api/sign-out`;
    expect((await fetch(url, { method: 'POST' })).status).toBe(401);
    expect((await me.ask('/sign-out')).status).toBe(405);
    expect((await me.json<{ teams: unknown[] }>('/me/teams')).teams.length).toBeGreaterThan(0);
  });
});
