import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphErrorBody, OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';

let open: OpenSandbox;
let app: string;
let amelia: string;

beforeAll(async () => {
  open = await openSandbox();
  app = await open.appToken('tools');
  amelia = await open.userToken(
    open.info.currentUser,
    'Contacts.Read Team.ReadBasic.All Chat.ReadBasic Channel.ReadBasic.All ChannelMember.Read.All',
  );
});

afterAll(() => open.stop());

/** Whatever JSON may be in an answer; a test looks at the part that it expects. */
type Body = Record<string, unknown> & {
  '@odata.nextLink'?: string;
  value: Record<string, unknown>[];
} & Partial<GraphErrorBody>;

async function read(path: string, token = app): Promise<Body> {
  return (await (await open.graph(path, token)).json()) as Body;
}

/** Everything on all pages, and how many items each page had. */
async function pages(path: string, token = app) {
  const lengths: number[] = [];
  const items: Body['value'] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    const body: Body = await read(next.replace(open.sandbox.httpUrl, ''), token);
    lengths.push(body.value.length);
    items.push(...body.value);
    next = body['@odata.nextLink'];
  }
  return { lengths, items };
}

const team = () => {
  const found = open.info.teams.find(({ members }) => members.length >= 30);
  if (!found) throw new Error('no large team');
  return found;
};

describe('a group', () => {
  it('is told as the directory tells it, whether a team stands on it or not', async () => {
    const [group] = open.info.groups;
    expect(await read(`/v1.0/groups/${group?.id ?? ''}`)).toMatchObject({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#groups/$entity',
      id: group?.id,
      displayName: group?.displayName,
      mail: group?.mail,
      groupTypes: ['Unified'],
      resourceProvisioningOptions: [],
    });
    const ofTeam = await read(`/beta/GROUPS/${team().id.toUpperCase()}?$select=id,resourceProvisioningOptions`);
    expect(ofTeam).toEqual({
      '@odata.context': 'https://graph.microsoft.com/beta/$metadata#groups/$entity',
      id: team().id,
      resourceProvisioningOptions: ['Team'],
    });
    expect((await read('/v1.0/groups/nothing')).error?.code).toBe('Request_ResourceNotFound');
  });

  it.each(['members', 'transitiveMembers'])('has its %s in pages', async (members) => {
    const path = `/v1.0/groups/${team().id}/${members}?$select=id,displayName`;
    const { lengths, items } = await pages(`${path}&$top=15`);
    expect(lengths).toEqual([15, 15, 8]);
    expect(items.map(({ id }) => id)).toEqual(team().members);
    expect(items[0]).toEqual({
      '@odata.type': '#microsoft.graph.user',
      displayName: expect.any(String),
      id: team().members[0],
    });
    expect((await pages(path)).lengths).toEqual([38]);
    expect((await read(`${path}&$top=1000`)).error?.code).toBe('Request_UnsupportedQuery');
  });
});

describe('a team', () => {
  it('is told as Teams tells it', async () => {
    const { id, displayName } = team();
    expect(await read(`/v1.0/teams/${id}`)).toMatchObject({ id, displayName, visibility: 'public', isArchived: false });
    expect((await read('/v1.0/teams/nothing')).error).toMatchObject({
      code: 'NotFound',
      message: 'No team found with Group Id nothing',
    });
  });

  it('has members whose user id is not their membership’s', async () => {
    const { lengths, items } = await pages(`/v1.0/teams/${team().id}/members?$top=20`);
    expect(lengths).toEqual([20, 18]);
    expect(items.map(({ userId }) => userId)).toEqual(team().members);
    const [owner] = items;
    const user = open.info.users.find(({ id }) => id === owner?.['userId']);
    expect(Object.keys(owner ?? {})).toEqual([
      '@odata.type',
      'id',
      'roles',
      'displayName',
      'visibleHistoryStartDateTime',
      'userId',
      'email',
      'tenantId',
    ]);
    expect(owner).toMatchObject({
      '@odata.type': '#microsoft.graph.aadUserConversationMember',
      roles: ['owner'],
      displayName: user?.displayName,
      email: user?.mail,
      tenantId: open.info.tenantId,
    });
    expect(new Set(items.map(({ id }) => id)).size).toBe(38);
    const guest = open.info.users.find(({ isGuest }) => isGuest);
    expect(items.find(({ userId }) => userId === guest?.id)?.['roles']).toEqual(['guest']);
  });

  it('is listed among the teams that somebody is in', async () => {
    const mine = open.info.teams.filter(({ members }) => members.includes(open.info.currentUser)).map(({ id }) => id);
    expect((await pages('/v1.0/me/joinedTeams', amelia)).items.map(({ id }) => id)).toEqual(mine);
    expect((await pages(`/v1.0/users/${open.info.currentUser}/joinedTeams`)).items.map(({ id }) => id)).toEqual(mine);
    expect((await read('/v1.0/users/nobody/joinedTeams')).error?.code).toBe('Request_ResourceNotFound');
  });
});

describe('channels', () => {
  it('are all shown to an application, and to a member the ones that they are in', async () => {
    const path = `/v1.0/teams/${team().id}/channels`;
    expect((await pages(path)).items.map(({ membershipType }) => membershipType)).toEqual([
      'standard',
      'standard',
      'private',
      'shared',
    ]);
    const inAll = (await pages(path, amelia)).items;
    expect(inAll).toHaveLength(4);
    const tomas = await open.userToken(open.user('huge').id, 'Channel.ReadBasic.All');
    expect((await pages(path, tomas)).items.map(({ displayName }) => displayName)).toEqual(['General', 'Exhibitions']);
  });

  it('have the team’s members, or their own', async () => {
    for (const { id, members } of team().channels) {
      const path = `/v1.0/teams/${team().id}/channels/${encodeURIComponent(id)}`;
      expect((await read(path))['id']).toBe(id);
      for (const kind of ['members', 'allMembers']) {
        const { items } = await pages(`${path}/${kind}?$top=30`, amelia);
        expect(items.map(({ userId }) => userId).sort()).toEqual([...members].sort());
      }
    }
    expect((await read(`/v1.0/teams/${team().id}/channels/nothing`)).error?.code).toBe('NotFound');
  });
});

describe('chats', () => {
  it('are listed for who is in them', async () => {
    const mine = open.info.chats.filter(({ members }) => members.includes(open.info.currentUser));
    for (const path of ['/v1.0/chats', '/v1.0/me/chats']) {
      const { items } = await pages(`${path}?$top=1`, amelia);
      expect(items.map(({ id }) => id)).toEqual(mine.map(({ id }) => id));
      expect(items.map(({ chatType }) => chatType)).toEqual(
        mine.map(({ topic }) => (topic === null ? 'oneOnOne' : 'group')),
      );
    }
    const { items } = await pages(`/v1.0/users/${open.info.currentUser}/chats`);
    expect(items.map(({ id }) => id)).toEqual(mine.map(({ id }) => id));
    expect((await read('/v1.0/chats')).error?.code).toBe('BadRequest');
    expect((await read('/v1.0/users/nobody/chats')).error?.code).toBe('Request_ResourceNotFound');
  });

  it('have members', async () => {
    for (const { id, members, topic } of open.info.chats) {
      const { items } = await pages(`/v1.0/chats/${id}/members`);
      expect(items.map(({ userId }) => userId).sort()).toEqual([...members].sort());
      expect((await read(`/v1.0/chats/${id}`))['topic']).toBe(topic);
    }
    expect((await read('/v1.0/chats/nothing/members')).error?.code).toBe('NotFound');
  });
});

describe('contacts', () => {
  const mine = (isIn: boolean) =>
    open.info.contacts.filter(
      ({ userId, folderId }) => userId === open.info.currentUser && (folderId !== null) === isIn,
    );

  it.each(['me', 'users/{id}'])('of %s are listed in the folder that they are in', async (template) => {
    const root = `/v1.0/${template.replace('{id}', open.info.currentUser)}`;
    const token = template === 'me' ? amelia : app;
    const { lengths, items } = await pages(`${root}/contacts?$top=1`, token);
    expect(items.map(({ id }) => id)).toEqual(mine(false).map(({ id }) => id));
    expect(lengths).toEqual([1, 1]);
    const folders = (await pages(`${root}/contactFolders`, token)).items;
    expect(folders.map(({ id }) => id)).toEqual([mine(true)[0]?.folderId]);
    const folder = `${root}/contactFolders/${String(folders[0]?.['id'])}`;
    expect((await read(folder, token))['displayName']).toBe('Suppliers');
    expect((await pages(`${folder}/contacts`, token)).items.map(({ id }) => id)).toEqual(
      mine(true).map(({ id }) => id),
    );
    const one = await read(`${folder}/contacts/${mine(true)[0]?.id ?? ''}`, token);
    expect(one).toMatchObject({ displayName: mine(true)[0]?.displayName, parentFolderId: folders[0]?.['id'] });
  });

  it('that are not there are 404', async () => {
    for (const path of ['contacts/nothing', 'contactFolders/nothing', 'contactFolders/nothing/contacts']) {
      expect((await read(`/v1.0/me/${path}`, amelia)).error?.code).toBe('ErrorItemNotFound');
    }
    expect((await read('/v1.0/users/nobody/contacts')).error?.code).toBe('ErrorItemNotFound');
  });
});
