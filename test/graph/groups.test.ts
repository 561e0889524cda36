import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../src/foundation/clock.js';
import { deadlineIn } from '../../src/foundation/deadline.js';
import { createGraphClient, createPooledFetch, Groups } from '../../src/graph/index.js';
import { openSandbox, type OpenSandbox } from '../sandbox/open-sandbox.js';

let open: OpenSandbox;
let pool: ReturnType<typeof createPooledFetch>;
const asked: string[] = [];

beforeAll(async () => {
  open = await openSandbox();
  pool = createPooledFetch();
});

afterAll(async () => {
  await pool.close();
  await open.stop();
});

/** Groups as the tenant's current user may read them, with the permissions that each read states. */
function groups(): Groups {
  return new Groups(
    createGraphClient({
      baseUrl: open.sandbox.httpUrl,
      version: 'v1.0',
      fetch: pool.fetch,
      token: ({ scopes }) =>
        open.userToken(open.info.currentUser, scopes.map((scope) => `https://graph.microsoft.com/${scope}`).join(' ')),
      clock: systemClock,
      observe: ({ route }) => asked.push(route),
    }),
  );
}

const read = () => ({
  viewer: { kind: 'user', tenantId: open.info.tenantId, userId: open.info.currentUser } as const,
  deadline: deadlineIn(20_000, systemClock),
  requestId: 'r',
});

describe('groups', () => {
  it.each([
    ['Cycling Club', ['Cycling Club']],
    ['club cycl', ['Cycling Club']],
    ['Whole', ['Whole Studio']],
    ['Nobody', []],
    ['"', []],
  ])('are found by words of their name: %s', async (name, found) => {
    const answer = await groups().searchByName(name, read());
    expect(answer.map(({ displayName }) => displayName)).toEqual(found);
  });

  it('are found by address and by id', async () => {
    const club = open.info.groups.find(({ displayName }) => displayName === 'Cycling Club');
    const expected = { id: club?.id, displayName: 'Cycling Club', mail: club?.mail };
    expect(await groups().findByMail(club?.mail ?? '', read())).toEqual([expected]);
    expect(await groups().findByMail("o'neil@example.com", read())).toEqual([]);
    expect(await groups().group(club?.id ?? '', read())).toEqual(expected);
    expect(await groups().group('00000000-0000-4000-8000-000000000000', read())).toBeUndefined();
  });

  it('stand in logs without their names', () => {
    expect([...new Set(asked)].sort()).toEqual(['/groups/{id}', '/groups?$filter', '/groups?$search']);
  });
});

it('the sandbox searches groups as Graph does: with the header alone, and with a permission', async () => {
  const token = await open.userToken(open.info.currentUser, 'https://graph.microsoft.com/GroupMember.Read.All');
  const path = `/v1.0/groups?$search=${encodeURIComponent('"displayName:cycling"')}`;
  expect((await open.graph(path, token)).status).toBe(400);
  expect((await open.graph(path, token, { headers: { ConsistencyLevel: 'eventual' } })).status).toBe(200);
  const other = await open.userToken(open.info.currentUser, 'https://graph.microsoft.com/User.Read');
  expect((await open.graph('/v1.0/groups', other)).status).toBe(403);
});
