import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isGuid } from '../../src/foundation/guid.js';
import { portraitBotId } from '../../src/sandbox/botframework/bot-framework.js';
import { photoCases } from '../../src/sandbox/tenant/photo-cases.js';
import type { OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';

let open: OpenSandbox;

beforeAll(async () => {
  open = await openSandbox();
});

afterAll(() => open.stop());

const twice = <Value>(values: Value[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe('/sandbox/info', () => {
  it('tells addresses, clients and the tenant in the agreed shape', () => {
    const { info, sandbox } = open;
    expect(Object.keys(info)).toEqual([
      'tenantId',
      'domain',
      'authority',
      'graph',
      'caFile',
      'clients',
      'bot',
      'users',
      'groups',
      'teams',
      'chats',
      'contacts',
      'currentUser',
    ]);
    expect(info.authority).toBe(`${sandbox.httpsUrl}/${info.tenantId}`);
    expect(info.graph).toEqual({ http: sandbox.httpUrl, https: sandbox.httpsUrl });
    expect(info.clients.map(({ name }) => name)).toEqual(['portrait', 'tools']);
    expect(info.bot).toMatchObject({ clientId: portraitBotId, clientSecret: expect.any(String) });
    expect(info.bot.openIdMetadata).toBe(`${sandbox.httpsUrl}/botframework/.well-known/openidconfiguration`);
    expect(open.client('portrait').appIdUri).toBe(`api://localhost:3978/botid-${open.client('portrait').clientId}`);
  });

  it('has nothing but valid and distinct ids', () => {
    const { users, groups, teams, clients, contacts, chats } = open.info;
    const guids = [...users, ...groups, ...teams].map(({ id }) => id).concat(clients.map(({ clientId }) => clientId));
    expect(guids.filter((id) => !isGuid(id))).toEqual([]);
    expect(twice([...guids, ...contacts.map(({ id }) => id), ...chats.map(({ id }) => id)])).toEqual([]);
    const known = new Set(users.map(({ id }) => id));
    const mentioned = [...groups, ...teams, ...teams.flatMap(({ channels }) => channels), ...chats].flatMap(
      ({ members }) => members,
    );
    expect(mentioned.filter((id) => !known.has(id))).toEqual([]);
    expect(known).toContain(open.info.currentUser);
  });
});

describe('the people', () => {
  it('are as many as promised, with every photo case', () => {
    const { users } = open.info;
    const members = users.filter(({ isGuest }) => !isGuest);
    expect(members.filter(({ photo }) => photo === 'normal').length).toBeGreaterThanOrEqual(17);
    expect(new Set(members.map(({ photo }) => photo))).toEqual(new Set(Object.keys(photoCases)));
  });

  it('have the awkward names that were promised', () => {
    const { users } = open.info;
    const displayNames = users.map(({ displayName }) => displayName);
    const latin = displayNames.filter((name) => /^[A-Za-z]+ [A-Za-z]+$/.test(name));
    const firstNames = displayNames.map((name) => name.split(' ')[0]);
    const alone = users.filter(
      ({ displayName, photo, isGuest }) =>
        !isGuest &&
        photo === 'normal' &&
        latin.includes(displayName) &&
        !twice(firstNames).includes(displayName.split(' ')[0]),
    );
    expect(alone.length).toBeGreaterThanOrEqual(4);
    expect(twice(firstNames).length).toBeGreaterThan(0);
    expect(displayNames.some((name) => /\p{Script=Latin}/u.test(name) && name.normalize('NFD') !== name)).toBe(true);
    for (const script of [/\p{Script=Han}/u, /\p{Script=Greek}/u, /\p{Script=Arabic}/u]) {
      expect(displayNames.some((name) => script.test(name))).toBe(true);
    }
    expect(users.some(({ userPrincipalName }) => userPrincipalName.includes("'"))).toBe(true);
    expect(users.some(({ mail, userPrincipalName, isGuest }) => !isGuest && mail !== userPrincipalName)).toBe(true);
    expect(users.filter(({ isGuest }) => isGuest).every((user) => user.userPrincipalName.includes('#EXT#'))).toBe(true);
  });

  it('stand in teams, groups, chats and address books, with photos and without', () => {
    const { users, groups, teams, contacts } = open.info;
    expect(teams.some(({ visibility, members }) => visibility === 'Public' && members.length >= 30)).toBe(true);
    expect(teams.some(({ visibility, members }) => visibility === 'Private' && members.length < users.length)).toBe(
      true,
    );
    const channels = teams.flatMap((team) => team.channels.map(({ membershipType }) => membershipType));
    expect(new Set(channels)).toEqual(new Set(['standard', 'private', 'shared']));
    for (const kind of [groups, teams, contacts]) {
      expect(new Set(kind.map(({ photo }) => photo))).toEqual(new Set(['normal', 'none']));
    }
    expect(new Set(contacts.map(({ folderId, photo }) => `${folderId === null ? 'out' : 'in'} ${photo}`)).size).toBe(4);
    const withPhoto = contacts.filter(({ photo }) => photo === 'normal').map(({ userId }) => userId);
    expect(new Set(withPhoto).size).toBeGreaterThanOrEqual(9);
  });

  it('are the same at every start', async () => {
    const second = await openSandbox();
    expect(second.info.users).toEqual(open.info.users);
    expect(second.info.tenantId).toBe(open.info.tenantId);
    await second.stop();
  });
});

describe('/sandbox/requests', () => {
  const requests = async () => {
    const response = await fetch(`${open.sandbox.httpUrl}/sandbox/requests`);
    return ((await response.json()) as { requests: Record<string, unknown>[] }).requests;
  };

  beforeEach(async () => {
    const { status } = await fetch(`${open.sandbox.httpUrl}/sandbox/reset`, { method: 'POST' });
    expect(status).toBe(204);
  });

  it('lists Graph’s calls and nothing else, oldest first, with who asked', async () => {
    const [me] = open.info.users;
    const path = `/v1.0/users/${encodeURIComponent(me?.userPrincipalName ?? '')}/photo`;
    await open.graph(`${path}?$select=id`, await open.appToken('tools'));
    await open.graph('/beta/me/photo/$value', await open.userToken(me?.id ?? '', 'User.Read'));
    await fetch(`${open.sandbox.httpUrl}/v1.0/me`);
    const logged = await requests();
    expect(logged).toEqual([
      {
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        method: 'GET',
        path,
        status: 200,
        ms: expect.any(Number),
        bytesOut: expect.any(Number),
        viewer: 'app',
      },
      expect.objectContaining({ path: '/beta/me/photo/$value', status: 200, viewer: me?.id }),
      expect.objectContaining({ path: '/v1.0/me', status: 401, viewer: null }),
    ]);
    expect(logged[1]?.['bytesOut']).toBeGreaterThan(5000);
  });

  it('forgets everything on reset', async () => {
    expect(await requests()).toEqual([]);
  });
});

describe('/sandbox/playground', () => {
  it('configures the Agents Playground with six of these people', async () => {
    const response = await fetch(`${open.sandbox.httpUrl}/sandbox/playground`);
    expect(response.headers.get('content-type')).toBe('text/yaml; charset=utf-8');
    const config = JSON.parse(await response.text()) as {
      version: string;
      tenantId: string;
      bot: { id: string; name: string };
      currentUser: { aadObjectId: string };
      users: { id: string; name: string; aadObjectId: string; userPrincipleName: string }[];
      team: { aadGroupId: string; channels: unknown[] };
    };
    expect(config).toMatchObject({ version: '0.1.1', tenantId: open.info.tenantId, bot: { name: 'Portrait' } });
    expect(config.currentUser.aadObjectId).toBe(open.info.currentUser);
    expect(config.users).toHaveLength(5);
    const photos = config.users.map(
      ({ aadObjectId }) => open.info.users.find(({ id }) => id === aadObjectId)?.photo ?? 'unknown',
    );
    expect(photos.sort()).toEqual(['none', 'normal', 'normal', 'normal', 'wide']);
    expect(config.users.every(({ id }) => id.startsWith('29:'))).toBe(true);
    expect(open.info.teams.map(({ id }) => id)).toContain(config.team.aadGroupId);
    expect(config.team.channels).toHaveLength(1);
  });
});
