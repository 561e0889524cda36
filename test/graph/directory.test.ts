import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { systemClock } from '../../src/foundation/clock.js';
import { BatchCalls, Directory } from '../../src/graph/index.js';
import { answerWith, localGraph, type LocalGraph } from './local-graph.js';

let local: LocalGraph;
let directory: Directory;

const ann = { id: '1', displayName: 'Ann Lee', userPrincipalName: 'ann@x.org', mail: 'ann.lee@x.org' };
const fields = '$select=id,displayName,userPrincipalName,mail';

beforeAll(async () => {
  local = await localGraph();
  directory = new Directory(local.graph, new BatchCalls(local.graph, systemClock));
});

afterAll(() => local.stop());

/** What the server was asked, as it stood on the wire. */
async function asked(question: () => Promise<unknown>): Promise<string | undefined> {
  local.answer((response) => response.end(JSON.stringify({ value: [], id: 'x' })));
  await question();
  return local.requests[0]?.url;
}

describe('a question to the directory', () => {
  it.each([
    ['ann@x.org', '/v1.0/users/ann%40x.org'],
    ["o'neil@x.org", '/v1.0/users/o%27neil%40x.org'],
    ['ann_b.org#EXT#@x.org', '/v1.0/users/ann_b.org%23EXT%23%40x.org'],
    ['a/../b?c&d', '/v1.0/users/a%2F..%2Fb%3Fc%26d'],
    ['王@x.org', '/v1.0/users/%E7%8E%8B%40x.org'],
  ])('for %s names one user', async (name, path) => {
    expect(await asked(() => directory.find(name, local.read()))).toBe(`${path}?${fields}`);
  });

  it.each([
    ['ann@x.org', "mail eq 'ann@x.org'"],
    ["o'neil@x.org", "mail eq 'o''neil@x.org'"],
    ["' or 1 eq 1 or mail eq '", "mail eq ''' or 1 eq 1 or mail eq '''"],
    ['a&$top=999@x.org', "mail eq 'a&$top=999@x.org'"],
    ['ü+1@x.org', "mail eq 'ü+1@x.org'"],
  ])('for the mail %s filters by it as one text', async (mail, filter) => {
    const url = await asked(() => directory.findByMail(mail, local.read()));
    const encoded = encodeURIComponent(filter).replaceAll("'", '%27');
    expect(url).toBe(`/v1.0/users?$filter=${encoded}&$top=10&${fields}`);
    expect(new URL(`http://x${url ?? ''}`).searchParams.get('$filter')).toBe(filter);
  });

  it.each([
    ['Ann Lee', '"displayName:Ann Lee"'],
    ["O'Neil", '"displayName:O\'Neil"'],
    ['Ann "the boss" Lee', '"displayName:Ann  the boss  Lee"'],
    ['" OR "mail:a', '"displayName:OR  mail:a"'],
    ['back\\slash', '"displayName:back slash"'],
    ['R&D #1 + 2', '"displayName:R&D #1 + 2"'],
    ['Zoë 王', '"displayName:Zoë 王"'],
  ])('for the name %s searches for it as one phrase', async (name, search) => {
    const url = await asked(() => directory.searchByName(name, local.read()));
    expect(new URL(`http://x${url ?? ''}`).searchParams.get('$search')).toBe(search);
    expect(local.requests[0]?.headers['consistencylevel']).toBe('eventual');
  });

  it('keeps any name inside its own parameter', async () => {
    const halves = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 20 });
    const names = halves.map((units) => `x${String.fromCharCode(...units)}`);
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        for (const ask of ['findByMail', 'searchByName'] as const) {
          const url = new URL(`http://x${(await asked(() => directory[ask](name, local.read()))) ?? ''}`);
          expect([url.pathname, url.searchParams.size, url.hash]).toEqual(['/v1.0/users', 3, '']);
        }
      }),
    );
  });

  it.each(['"', '""', ' \\ '])('is not asked where nothing of the name %j is left', async (name) => {
    local.answer((response) => {
      answerWith(response, 400);
    });
    expect(await directory.searchByName(name, local.read())).toEqual([]);
    expect(local.requests).toHaveLength(0);
  });
});

describe('people in the directory', () => {
  const answer = (body: unknown) => {
    local.answer((response) => response.end(JSON.stringify(body)));
  };

  it('come with what Graph knows of them, in its order', async () => {
    answer({ value: [ann, { id: '2', displayName: 'Bob', userPrincipalName: 'bob@x.org', mail: null }] });
    expect(await directory.searchByName('a', local.read())).toEqual([
      ann,
      { id: '2', displayName: 'Bob', userPrincipalName: 'bob@x.org', mail: null },
    ]);
    answer({ ...ann, jobTitle: 'CEO' });
    expect(await directory.find('ann', local.read())).toEqual(ann);
  });

  it('are called by their address where they have no name', async () => {
    answer({ id: '3', displayName: null, userPrincipalName: 'c@x.org' });
    expect(await directory.find('3', local.read())).toEqual({
      id: '3',
      displayName: 'c@x.org',
      userPrincipalName: 'c@x.org',
      mail: null,
    });
  });

  it('are not there where Graph says 404', async () => {
    local.answer((response) => {
      answerWith(response, 404);
    });
    expect(await directory.find('nobody@x.org', local.read())).toBeUndefined();
    expect(await directory.findByMail('nobody@x.org', local.read())).toEqual([]);
  });

  it.each([[], {}, { value: {} }, { value: [{ displayName: 'no id' }] }, null, 'text'])(
    'are not read out of %j',
    async (body) => {
      answer(body);
      await expect(directory.findByMail('a@x.org', local.read())).rejects.toMatchObject({ code: 'graph_unavailable' });
    },
  );

  it.each(['', '.', '..'])('are not asked for by "%s"', async (name) => {
    answer(ann);
    await expect(directory.find(name, local.read())).rejects.toMatchObject({ code: 'owner_not_found' });
    expect(local.requests).toHaveLength(0);
  });
});
