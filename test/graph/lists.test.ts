import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contacts, Teams } from '../../src/graph/index.js';
import { answerWith, localGraph, type LocalGraph } from './local-graph.js';

let local: LocalGraph;
let teams: Teams;
let contacts: Contacts;

beforeAll(async () => {
  local = await localGraph();
  teams = new Teams(local.graph);
  contacts = new Contacts(local.graph);
});

afterAll(() => local.stop());

const asked = (): (string | undefined)[] => local.requests.map(({ url }) => url);

describe('a list', () => {
  it('is read to its last page', async () => {
    local.answer((response, _request, nth) => {
      const next = nth < 3 ? { '@odata.nextLink': `${local.url}/v1.0/teams/t/members?$skiptoken=${nth}` } : {};
      response.end(JSON.stringify({ value: [{ userId: `u${nth}` }], ...next }));
    });
    const members = await teams.teamMembers('t', local.read());
    expect(members?.map(({ userId }) => userId)).toEqual(['u1', 'u2', 'u3']);
    expect(asked()).toEqual([
      '/v1.0/teams/t/members',
      '/v1.0/teams/t/members?$skiptoken=1',
      '/v1.0/teams/t/members?$skiptoken=2',
    ]);
  });

  it.each(['https://evil.example/v1.0/x', 'http://127.0.0.1:1/v1.0/x', '//evil.example/x', '/v1.0/x', 'javascript:0'])(
    'does not follow a page to %s',
    async (link) => {
      local.answer((response) => response.end(JSON.stringify({ value: [], '@odata.nextLink': link })));
      await expect(teams.teamMembers('t', local.read())).rejects.toMatchObject({ code: 'graph_unavailable' });
      expect(local.requests).toHaveLength(1);
    },
  );

  it('that leads in a circle is left after 250 pages, and not taken for a whole one', async () => {
    local.answer((response) => {
      response.end(JSON.stringify({ value: [{ userId: 'u' }], '@odata.nextLink': `${local.url}/v1.0/again` }));
    });
    await expect(teams.teamMembers('t', local.read())).rejects.toMatchObject({ code: 'graph_unavailable' });
    expect(local.requests).toHaveLength(250);
  });

  it('that breaks off after its first page is not taken for a whole one either', async () => {
    local.answer((response, _request, nth) => {
      if (nth > 1) answerWith(response, 404);
      else response.end(JSON.stringify({ value: [], '@odata.nextLink': `${local.url}/v1.0/gone` }));
    });
    await expect(teams.teamMembers('t', local.read())).rejects.toMatchObject({ code: 'graph_unavailable' });
  });

  it('is none where Graph says 404, and no list is a failure', async () => {
    local.answer((response) => {
      answerWith(response, 404);
    });
    expect(await teams.chatMembers('c', local.read())).toBeUndefined();
    local.answer((response) => response.end('{"value":{}}'));
    await expect(teams.chatMembers('c', local.read())).rejects.toMatchObject({ code: 'graph_unavailable' });
  });
});

describe('every list has its address, names encoded as single segments', () => {
  const fields = '?$select=id,displayName,emailAddresses&$top=1000';
  const cases: [string, (read: ReturnType<LocalGraph['read']>) => Promise<unknown>, string][] = [
    ['joined teams', (read) => teams.joinedTeams(read), '/me/joinedTeams'],
    ['members of a team', (read) => teams.teamMembers('a/b', read), '/teams/a%2Fb/members'],
    [
      'members of a channel',
      (read) => teams.channelMembers('t', '19:x@y', read),
      '/teams/t/channels/19%3Ax%40y/allMembers',
    ],
    ['members of a chat', (read) => teams.chatMembers('19:c#1', read), '/chats/19%3Ac%231/members'],
    ['my contacts', (read) => contacts.contacts({ kind: 'me' }, read), `/me/contacts${fields}`],
    [
      'a user’s contacts',
      (read) => contacts.contacts({ kind: 'user', user: "o'n@x" }, read),
      `/users/o%27n%40x/contacts${fields}`,
    ],
    ['my folders', (read) => contacts.folders({ kind: 'me' }, read), '/me/contactFolders?$top=1000'],
    [
      'a user’s folders',
      (read) => contacts.folders({ kind: 'user', user: 'u' }, read),
      '/users/u/contactFolders?$top=1000',
    ],
    [
      'contacts in a folder',
      (read) => contacts.contactsInFolder({ kind: 'me' }, 'f=/', read),
      `/me/contactFolders/f%3D%2F/contacts${fields}`,
    ],
    [
      'contacts in a user’s folder',
      (read) => contacts.contactsInFolder({ kind: 'user', user: 'u' }, 'f', read),
      `/users/u/contactFolders/f/contacts${fields}`,
    ],
  ];
  it.each(cases)('%s', async (_what, list, path) => {
    local.answer((response) => response.end('{"value":[]}'));
    expect(await list(local.read())).toEqual([]);
    expect(asked()).toEqual([`/v1.0${path}`]);
  });
});

it('members and contacts keep what Graph tells, and nothing where it is silent', async () => {
  local.answer((response) => {
    response.end('{"value":[{"userId":"u","displayName":"Ann","email":"a@x","tenantId":"t","roles":["owner"]},{}]}');
  });
  expect(await teams.teamMembers('t', local.read())).toEqual([
    { userId: 'u', displayName: 'Ann', mail: 'a@x', tenantId: 't', roles: ['owner'] },
    { userId: '', displayName: '', mail: null, tenantId: '', roles: [] },
  ]);
  local.answer((response) => {
    response.end('{"value":[{"id":"c","displayName":"Bo","emailAddresses":[{"address":"b@x"}]},{"id":"d"}]}');
  });
  expect(await contacts.contacts({ kind: 'me' }, local.read())).toEqual([
    { id: 'c', displayName: 'Bo', mail: 'b@x' },
    { id: 'd', displayName: '', mail: null },
  ]);
});
