import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openSandbox, type OpenSandbox } from './open-sandbox.js';

let open: OpenSandbox;
let token: string;

beforeAll(async () => {
  open = await openSandbox();
  token = await open.appToken('tools');
});

afterAll(() => open.stop());

const call = (method: string, path: string, body?: unknown): Promise<Response> =>
  fetch(`${open.sandbox.httpUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const batch = (url: string): Promise<Response> =>
  call('POST', '/v1.0/$batch', { requests: [{ id: '1', method: 'GET', url }] });

const batchNumbers = async (): Promise<unknown[]> => {
  const { requests } = (await (await call('GET', '/sandbox/requests')).json()) as { requests: { batch?: number }[] };
  return requests.map(({ batch: number }) => number);
};

it('a reset counts batches from one again', async () => {
  await batch('/users');
  await call('POST', '/sandbox/reset');
  await batch('/users');
  expect(await batchNumbers()).toEqual([1]);
});

it('a call that was under way at a reset is not in the list that it emptied', async () => {
  await call('PUT', '/sandbox/faults', [{ path: '/v1.0/users', kind: 'delay', delayMs: 400 }]);
  const slow = call('GET', '/v1.0/users');
  await new Promise((resolve) => setTimeout(resolve, 100));
  await call('POST', '/sandbox/reset');
  await slow;
  expect(await batchNumbers()).toEqual([]);
});

it('an item of a batch has an address no longer than a call of its own may have', async () => {
  expect((await batch(`/users/${'x'.repeat(16_384)}`)).status).toBe(400);
  expect((await batch('/users')).status).toBe(200);
});

it.each(['html', 'empty', 'wrong-type'])('a %s answer may have a status and a Retry-After', async (kind) => {
  await call('PUT', '/sandbox/faults', [{ path: '/v1.0/users', kind, status: 503, retryAfter: 7 }]);
  const response = await call('GET', '/v1.0/users');
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '7']);
  await call('POST', '/sandbox/reset');
});
