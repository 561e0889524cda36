import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphErrorBody, OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';

let open: OpenSandbox;
let token: string;

beforeAll(async () => {
  open = await openSandbox();
  token = await open.appToken('portrait');
});

afterAll(() => open.stop());

/** A page of users. */
interface Page {
  '@odata.context': string;
  '@odata.count'?: number;
  '@odata.nextLink'?: string;
  value: Record<string, string | null>[];
}

/** Whatever JSON may be in an answer; a test looks at the part that it expects. */
type Body = Page & GraphErrorBody;

async function read(path: string, query: Record<string, string> = {}, headers: Record<string, string> = {}) {
  const response = await open.graph(`${path}?${new URLSearchParams(query).toString()}`, token, { headers });
  return { status: response.status, body: (await response.json()) as Body };
}

async function names(query: Record<string, string>): Promise<unknown[]> {
  const { status, body } = await read('/v1.0/users', query, { ConsistencyLevel: 'eventual' });
  expect(status).toBe(200);
  return body.value.map(({ displayName }) => displayName);
}

describe('one user', () => {
  it('is read by id or by name, with Graph’s default properties', async () => {
    const user = open.user('normal');
    const byId = await read(`/v1.0/users/${user.id}`);
    expect(byId.status).toBe(200);
    expect(Object.keys(byId.body)).toEqual([
      '@odata.context',
      'businessPhones',
      'displayName',
      'givenName',
      'jobTitle',
      'mail',
      'mobilePhone',
      'officeLocation',
      'preferredLanguage',
      'surname',
      'userPrincipalName',
      'id',
    ]);
    expect(byId.body['@odata.context']).toBe('https://graph.microsoft.com/v1.0/$metadata#users/$entity');
    expect((await read(`/v1.0/users/${user.userPrincipalName}`)).body).toEqual(byId.body);
  });

  it('shows the basic properties only to who may read only those', async () => {
    const user = open.user('normal');
    const basic = await read(`/v1.0/users/${user.id}`);
    expect(basic.body).toMatchObject({ displayName: user.displayName, jobTitle: null });
    const full = await open.graph(`/v1.0/users/${user.id}`, await open.appToken('tools'));
    expect(await full.json()).toMatchObject({ displayName: user.displayName, jobTitle: expect.any(String) });
  });

  it('is cut down by $select, which leaves out what it does not know', async () => {
    const user = open.user('normal');
    const { body } = await read(`/beta/users/${user.id}`, { $select: 'id,displayname,photo' });
    expect(body).toEqual({
      '@odata.context': 'https://graph.microsoft.com/beta/$metadata#users(displayName,id)/$entity',
      displayName: user.displayName,
      id: user.id,
    });
  });

  it('who does not exist is 404', async () => {
    const { status, body } = await read('/v1.0/users/nobody@sandbox.example');
    expect(status).toBe(404);
    expect(body.error.code).toBe('Request_ResourceNotFound');
    expect(body.error.message).toContain("Resource 'nobody@sandbox.example' does not exist");
  });
});

describe('$filter', () => {
  it.each<[string, string[]]>([
    ["displayName eq 'amelia hartwell'", ['Amelia Hartwell']],
    ["mail eq 'bob.castellan@sandbox.example'", ['Robert Castellan']],
    ["userPrincipalName eq 'niamh.o''rourke@sandbox.example'", ["Niamh O'Rourke"]],
    ["startswith(displayName,'Maya')", ['Maya Okonjo', 'Maya Brandt']],
    ["startsWith(displayName, 'Maya') and startswith(surname,'B')", ['Maya Brandt']],
    ["displayName eq 'Nobody' or (startswith(givenName,'藤') or surname eq '藤井')", ['藤井 美咲']],
    ["surname eq 'Lindqvist' and (givenName eq 'Emil' or givenName eq 'Olga')", ['Emil Lindqvist']],
    ["displayName eq 'a' and displayName eq 'b' or mail eq 'amelia.hartwell@sandbox.example'", ['Amelia Hartwell']],
    ["displayName eq 'Amelia'", []],
  ])('%s', async (filter, expected) => {
    expect(await names({ $filter: filter })).toEqual(expected);
  });

  it.each([
    "endswith(mail,'example')",
    "displayName ne 'x'",
    'displayName eq 5',
    "department eq 'x'",
    "displayName eq 'x",
    "displayName eq 'x' or",
    "displayName eq 'x' displayName eq 'y'",
    "(displayName eq 'x'",
    '',
    '('.repeat(100),
  ])('refuses %s', async (filter) => {
    const { status, body } = await read('/v1.0/users', { $filter: filter });
    expect([status, body.error.code]).toEqual([400, 'Request_UnsupportedQuery']);
  });
});

describe('$search', () => {
  it.each<[string, string[]]>([
    ['"displayName:chloe"', ['Chloé Marchetti']],
    ['"displayName:LIND em"', ['Emil Lindqvist']],
    ['"displayName:lindq"', ['Sofia Lindqvist', 'Emil Lindqvist']],
    ['"displayName:παπ"', ['Ελένη Παππά']],
    ['"displayName:qvist"', []],
    ['"mail:bob"', ['Robert Castellan']],
    ['"displayName:amelia" OR "mail:bob"', ['Amelia Hartwell', 'Robert Castellan']],
    ['"displayName:maya" AND "mail:maya.b"', ['Maya Brandt']],
    ['"displayName:nobody" OR "displayName:maya" AND "displayName:brandt"', ['Maya Brandt']],
    ['"displayName:"', []],
  ])('%s', async (search, expected) => {
    expect(await names({ $search: search })).toEqual(expected);
  });

  it('works with the consistency header only', async () => {
    const { status, body } = await read('/v1.0/users', { $search: '"displayName:ann"' });
    expect([status, body.error.code]).toEqual([400, 'Request_UnsupportedQuery']);
    expect(body.error.message).toContain('ConsistencyLevel: eventual');
  });

  it.each(['displayName:ann', '"ann"', '"shoeSize:9"', '"displayName:ann" NEAR "displayName:bob"', ''])(
    'refuses %s',
    async (search) => {
      const headers = { ConsistencyLevel: 'eventual' };
      const { status } = await read('/v1.0/users', { $search: search }, headers);
      expect(status).toBe(400);
    },
  );
});

describe('the list', () => {
  it('is paged by links that can be followed', async () => {
    const first = await read('/v1.0/users', { $top: '30', $select: 'id', $count: 'true' });
    expect(first.body).toMatchObject({ '@odata.count': open.info.users.length });
    const link = new URL(first.body['@odata.nextLink'] ?? '');
    expect(link.origin).toBe(open.sandbox.httpUrl);
    const second = (await (await open.graph(link.pathname + link.search, token)).json()) as Page;
    expect(second['@odata.nextLink']).toBeUndefined();
    const ids = [...first.body.value, ...second.value].map(({ id }) => id);
    expect(ids).toEqual(open.info.users.map(({ id }) => id));
  });

  it.each(['0', '1000', '-1', 'many'])('refuses a page of %s', async (top) => {
    expect((await read('/v1.0/users', { $top: top })).status).toBe(400);
  });
});
