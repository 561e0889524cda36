import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { systemClock } from '../../src/foundation/clock.js';
import { deadlineIn } from '../../src/foundation/deadline.js';
import {
  BatchCalls,
  Contacts,
  createGraphClient,
  createPooledFetch,
  Directory,
  PhotoBatches,
  Teams,
  type GraphClient,
  type ListRead,
  type PooledFetch,
} from '../../src/graph/index.js';
import type { PhotoOwner } from '../../src/model/photo-owner.js';
import { outcome, type Result } from './batch-outcome.js';
import { openSandbox, type OpenSandbox } from '../sandbox/open-sandbox.js';

let open: OpenSandbox;
let pool: PooledFetch;
/** On behalf of the app of this product, with its own few rights. */
let asApp: GraphClient;
/** On behalf of somebody who signed in. */
let asUser: GraphClient;
let someone: string;

const scopes = 'User.ReadBasic.All Team.ReadBasic.All Contacts.Read';

beforeAll(async () => {
  open = await openSandbox();
  pool = createPooledFetch();
  someone = open.info.contacts.find(({ folderId }) => folderId)?.userId ?? '';
  const client = (token: string): GraphClient =>
    createGraphClient({
      baseUrl: open.sandbox.httpUrl,
      version: 'v1.0',
      fetch: pool.fetch,
      token: () => Promise.resolve(token),
      clock: systemClock,
      observe: () => undefined,
    });
  asApp = client(await open.appToken('portrait'));
  asUser = client(await open.userToken(someone, scopes));
});

afterAll(async () => {
  await pool.close();
  await open.stop();
});

const read = (): ListRead => ({
  viewer: { kind: 'app', tenantId: open.info.tenantId },
  deadline: deadlineIn(10_000, systemClock),
  requestId: 'lists',
});

const sorted = (ids: readonly string[] | undefined): string[] => [...(ids ?? [])].sort();

describe('the members that Portrait reads with the app’s rights', () => {
  it('of every team, channel and chat that it is installed in are the sandbox’s own', async () => {
    const teams = new Teams(asApp);
    const installed = open.info.teams.filter((team) => team.installed);
    expect(installed.length).toBeGreaterThan(0);
    for (const { id, members, channels } of installed) {
      expect(sorted((await teams.teamMembers(id, read()))?.map(({ userId }) => userId))).toEqual(sorted(members));
      for (const channel of channels) {
        const found = await teams.channelMembers(id, channel.id, read());
        expect(sorted(found?.map(({ userId }) => userId))).toEqual(sorted(channel.members));
      }
    }
    for (const { id, members } of open.info.chats.filter((chat) => chat.installed)) {
      expect(sorted((await teams.chatMembers(id, read()))?.map(({ userId }) => userId))).toEqual(sorted(members));
    }
  });

  it('are refused where it is not installed', async () => {
    const elsewhere = open.info.teams.find((team) => !team.installed)?.id ?? '';
    await expect(new Teams(asApp).teamMembers(elsewhere, read())).rejects.toMatchObject({ code: 'access_denied' });
    const chat = open.info.chats.find((one) => !one.installed)?.id ?? '';
    await expect(new Teams(asApp).chatMembers(chat, read())).rejects.toMatchObject({ code: 'access_denied' });
  });
});

describe('what somebody who signed in sees', () => {
  it('is that person’s teams', async () => {
    const found = await new Teams(asUser).joinedTeams(read());
    const mine = open.info.teams.filter(({ members }) => members.includes(someone)).map(({ id }) => id);
    expect(sorted(found?.map(({ id }) => id))).toEqual(sorted(mine));
  });

  it('is that person’s contacts, in and out of folders', async () => {
    const contacts = new Contacts(asUser);
    const mine = open.info.contacts.filter(({ userId }) => userId === someone);
    const loose = mine.filter(({ folderId }) => !folderId);
    expect(sorted((await contacts.contacts({ kind: 'me' }, read()))?.map(({ id }) => id))).toEqual(
      sorted(loose.map(({ id }) => id)),
    );
    for (const folder of (await contacts.folders({ kind: 'me' }, read())) ?? []) {
      const within = mine.filter(({ folderId }) => folderId === folder.id);
      expect(sorted((await contacts.contactsInFolder({ kind: 'me' }, folder.id, read()))?.map(({ id }) => id))).toEqual(
        sorted(within.map(({ id }) => id)),
      );
    }
  });
});

describe('people by their ids', () => {
  it('are all found who are in the directory, in few calls, and nobody else', async () => {
    await fetch(`${open.sandbox.httpUrl}/sandbox/reset`, { method: 'POST' });
    const directory = new Directory(asApp, new BatchCalls(asApp, systemClock));
    const { users } = open.info;
    const found = await directory.findAll([...users.map(({ id }) => id), randomUUID()], read());
    const names = (people: readonly { id: string; userPrincipalName: string }[]): string[] =>
      people.map(({ id, userPrincipalName }) => `${id} ${userPrincipalName}`).sort();
    expect(names(found)).toEqual(names(users));
    const answer = await fetch(`${open.sandbox.httpUrl}/sandbox/requests`);
    const { requests } = (await answer.json()) as { requests: { batch?: number }[] };
    expect(new Set(requests.map(({ batch }) => batch)).size).toBe(1);
  });
});

describe('everyone’s photos in batches', () => {
  const readAll = async (owners: readonly PhotoOwner[]): Promise<(Result & { owner: PhotoOwner })[]> => {
    const batches = new PhotoBatches(new BatchCalls(asApp, systemClock), systemClock);
    return Promise.all(
      owners.map(async (owner) => ({ owner, ...(await outcome(() => batches.photo({ ...read(), owner }, 96))) })),
    );
  };

  it('are there for whoever has one, whatever it is, and absent for nobody else', async () => {
    const { users } = open.info;
    const results = await readAll(users.map(({ id }) => ({ kind: 'user', user: id })));
    const seen = results.map(({ kind, owner }) => `${owner.kind === 'user' ? owner.user : ''} ${kind}`);
    const hasNone = (photo: string): boolean => photo === 'none' || photo === 'one-by-one';
    expect(seen.sort()).toEqual(users.map(({ id, photo }) => `${id} ${hasNone(photo) ? 'absent' : 'photo'}`).sort());
  });

  it('cost as many calls as there are twenties, and as many again where a size is missing', async () => {
    await fetch(`${open.sandbox.httpUrl}/sandbox/reset`, { method: 'POST' });
    const normal = open.info.users.filter(({ photo }) => photo === 'normal');
    await readAll(normal.map(({ id }) => ({ kind: 'user', user: id })));
    const answer = await fetch(`${open.sandbox.httpUrl}/sandbox/requests`);
    const { requests } = (await answer.json()) as { requests: { batch?: number }[] };
    expect(new Set(requests.map(({ batch }) => batch).filter((batch) => batch !== undefined)).size).toBe(
      Math.ceil(normal.length / 20),
    );
  });
});
