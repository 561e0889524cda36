import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { batch, requests, reset } from './control-calls.js';
import type { GraphErrorBody, OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';

let open: OpenSandbox;
let token: string;
let id: string;
let none: string;

beforeAll(async () => {
  open = await openSandbox();
  token = await open.appToken('tools');
  id = open.user('normal').id;
  none = open.user('none').id;
});

afterAll(() => open.stop());

beforeEach(() => reset(open));

const read = (name: string, url: string, more = {}) => ({ id: name, method: 'GET', url, ...more });
const statuses = async (items: object[], version?: string) => {
  const { body } = await batch(open, token, items, version);
  return body.responses.map(({ id: name, status }) => [name, status]);
};

describe('a batch', () => {
  it('answers each item as it would alone: JSON as JSON, media in plain base64, headers in Graph’s case', async () => {
    const { status, headers, body } = await batch(open, token, [
      read('a', `/users/${id}/photo`),
      read('b', `/users/${id}/photos/64x64/$value`),
      read('c', `/users/${none}/photo/$value`),
    ]);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json']);
    const [metadata, bytes, missing] = body.responses;
    const alone = await open.graph(`/v1.0/users/${id}/photos/64x64/$value`, token);
    expect(metadata?.body).toEqual(await (await open.graph(`/v1.0/users/${id}/photo`, token)).json());
    expect(bytes).toEqual({
      id: 'b',
      status: 200,
      headers: { 'Cache-Control': 'private', 'Content-Type': 'image/jpeg', ETag: alone.headers.get('etag') },
      body: Buffer.from(await alone.arrayBuffer()).toString('base64'),
    });
    expect(missing).toMatchObject({ id: 'c', status: 404, body: { error: { code: 'ImageNotFound' } } });
  });

  it('takes paths with and without a slash, with a version, a query and encoded names', async () => {
    const upn = encodeURIComponent(open.info.users.find(({ isGuest }) => isGuest)?.userPrincipalName ?? '');
    const items = [
      read('1', `users/${id}/photo`),
      read('2', `/v1.0/users/${id}/photo`),
      read('3', `/beta/users/${id}/photo`),
      read('4', `/users?$search="displayName:amelia"`, { headers: { consistencylevel: 'eventual' } }),
      read('5', `/users/${upn}/photo`),
    ];
    expect(await statuses(items, 'beta')).toEqual(items.map((item) => [item.id, 200]));
    expect((await requests(open)).map(({ path }) => path).sort()).toEqual(
      [
        `/beta/users/${id}/photo`,
        `/v1.0/users/${id}/photo`,
        `/beta/users/${id}/photo`,
        '/beta/users',
        `/beta/users/${upn}/photo`,
      ].sort(),
    );
  });

  it('shows in the log one by one, under its number', async () => {
    await batch(open, token, [read('1', `/users/${id}/photo`), read('2', `/users/${none}/photo`)]);
    await batch(open, token, [read('1', `/users/${id}/photo`)]);
    const logged = await requests(open);
    expect(logged.map(({ status, viewer }) => [status, viewer]).sort()).toEqual([
      [200, 'app'],
      [200, 'app'],
      [404, 'app'],
    ]);
    const numbers = logged.map((entry) => entry.batch ?? 0);
    expect(numbers[0]).toBe(numbers[1]);
    expect(numbers[2]).toBe((numbers[0] ?? 0) + 1);
  });

  it('writes a photo from base64, and what depends on it comes after', async () => {
    const bytes = await open.graph(`/v1.0/users/${id}/photo/$value`, token);
    const put = { method: 'PUT', headers: { 'Content-Type': 'image/jpeg' } };
    const { body } = await batch(open, token, [
      read('after', `/users/${none}/photo`, { dependsOn: ['put'] }),
      {
        id: 'put',
        url: `/users/${none}/photo/$value`,
        ...put,
        body: Buffer.from(await bytes.arrayBuffer()).toString('base64'),
      },
    ]);
    expect(body.responses.map((response) => response.id)).toEqual(['after', 'put']);
    expect(body.responses.map(({ status }) => status)).toEqual([200, 200]);
    expect(body.responses[0]?.body).toMatchObject({ width: 648, height: 648 });
  });

  it('does not run what depends on a failure', async () => {
    const items = [
      read('1', `/users/${none}/photo`),
      read('2', `/users/${id}/photo`, { dependsOn: ['1'] }),
      read('3', `/users/${id}/photo`, { dependsOn: ['2'] }),
      read('4', `/users/${id}/photo`),
    ];
    expect(await statuses(items)).toEqual([
      ['1', 404],
      ['2', 424],
      ['3', 424],
      ['4', 200],
    ]);
  });

  it('holds twenty items', async () => {
    const many = Array.from({ length: 20 }, (_item, index) => read(String(index), `/users/${id}/photos/48x48/$value`));
    expect((await statuses(many)).every(([, status]) => status === 200)).toBe(true);
  });
});

describe('a batch is refused', () => {
  const item = (name: string, more = {}) => read(name, '/users?$top=1', more);

  it.each([
    ['with twenty-one items', Array.from({ length: 21 }, (_item, index) => item(String(index)))],
    ['with two items of one id', [item('1'), item('1')]],
    ['with an item that depends on nothing there', [item('1', { dependsOn: ['2'] })]],
    ['with items that depend on each other', [item('1', { dependsOn: ['2'] }), item('2', { dependsOn: ['1'] })]],
    ['with an item without a url', [{ id: '1', method: 'GET' }]],
    ['without items', []],
  ])('%s', async (_what, items) => {
    const { status, body } = await batch(open, token, items);
    expect([status, (body as unknown as GraphErrorBody).error.code]).toEqual([400, 'BadRequest']);
    expect(await requests(open)).toMatchObject([{ path: '/v1.0/$batch', status: 400 }]);
  });

  it('without a token', async () => {
    expect((await batch(open, 'none', [item('1')])).status).toBe(401);
  });

  it('inside a batch', async () => {
    expect(await statuses([{ id: '1', method: 'POST', url: '/$batch', body: { requests: [] } }])).toEqual([['1', 400]]);
  });
});
