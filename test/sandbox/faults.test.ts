import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Agent, get } from 'node:http';
import { FaultList } from '../../src/sandbox/faults.js';
import type { Fault } from '../../src/sandbox/faults.js';
import { batch, breakDown, control, requests, reset } from './control-calls.js';
import type { GraphErrorBody, OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';

let open: OpenSandbox;
let token: string;
let photo: string;

beforeAll(async () => {
  open = await openSandbox();
  token = await open.appToken('tools');
  photo = `/v1.0/users/${open.user('normal').id}/photos/48x48/$value`;
});

afterAll(() => open.stop());

beforeEach(() => reset(open));

const everyPhoto = '/*/users/*/photo**';

describe('a glob', () => {
  const path = '/v1.0/users/a%2Fb/photos/48x48/$value';
  it.each([
    [path, true],
    ['**', true],
    ['/v1.0/**', true],
    ['/*/users/*/photos/*/$value', true],
    ['/v1.0/users/*', false],
    ['/*/users/**/$value', true],
    ['/v1.0/users/a/b/photos/48x48/$value', false],
    ['/v1x0/users/**', false],
    ['**/photos', false],
  ])('%s', (glob, fits) => {
    const list = new FaultList();
    list.replace([{ path: glob, kind: 'empty' }]);
    expect(list.take('GET', path) !== undefined).toBe(fits);
  });
});

describe('PUT /sandbox/faults', () => {
  it('replaces the list; the first fault that fits and is not used up is taken', async () => {
    await breakDown(open, [{ path: '**', kind: 'status', status: 500 }]);
    await breakDown(open, [
      { path: everyPhoto, kind: 'status', status: 503, count: 2 },
      { path: everyPhoto, kind: 'status', status: 429, retryAfter: 7, count: 1 },
    ]);
    const statuses: number[] = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await open.graph(photo, token)).status);
    expect(statuses).toEqual([503, 503, 429, 200]);
  });

  it('fits by method, whatever its case', async () => {
    await breakDown(open, [{ path: '**', method: 'put', kind: 'status', status: 500 }]);
    expect((await open.graph(photo, token)).status).toBe(200);
    expect((await open.graph(photo, token, { method: 'PUT' })).status).toBe(500);
  });

  it.each([
    [[{ path: '**', kind: 'flood' }], '0.kind'],
    [[{ kind: 'reset' }], '0.path'],
    [[{ path: '**', kind: 'reset', count: 0 }], '0.count'],
    [[{ path: '**', kind: 'reset', often: true }], 'often'],
    [{ path: '**', kind: 'reset' }, 'array'],
  ])('refuses %j and names the field', async (faults, field) => {
    const { status, body } = await control(open, 'PUT faults', faults);
    expect(status).toBe(400);
    expect((body as GraphErrorBody).error.message).toContain(field);
  });
});

describe('each kind of fault', () => {
  const suffer = async (fault: Omit<Fault, 'path'>) => {
    await breakDown(open, [{ path: everyPhoto, ...fault }]);
    return open.graph(photo, token, { headers: { 'client-request-id': 'call-9' } });
  };

  it('status: Graph’s own body, with Retry-After where it is given', async () => {
    const response = await suffer({ kind: 'status', status: 429, retryAfter: 3 });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '3']);
    expect(await response.json()).toMatchObject({
      error: { code: 'ApplicationThrottled', innerError: { 'client-request-id': 'call-9' } },
    });
    const usual = await suffer({ kind: 'status' });
    expect([usual.status, usual.headers.get('retry-after')]).toEqual([503, null]);
  });

  it('delay: the true answer, late', async () => {
    const started = performance.now();
    expect((await suffer({ kind: 'delay', delayMs: 150 })).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(145);
  });

  it('reset: the connection ends without an answer', async () => {
    await expect(suffer({ kind: 'reset' })).rejects.toThrow('fetch failed');
    expect(await requests(open)).toMatchObject([{ path: photo, status: 0, bytesOut: 0, viewer: 'app' }]);
  });

  it('truncate: the whole length is promised and half of the bytes come', async () => {
    await breakDown(open, [{ path: everyPhoto, kind: 'truncate' }]);
    const received = await new Promise<{ promised: number; bytes: number; complete: boolean }>((resolve, reject) => {
      get(open.sandbox.httpUrl + photo, { headers: { Authorization: `Bearer ${token}` } }, (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.on('error', () => undefined);
        response.on('close', () => {
          resolve({ promised: Number(response.headers['content-length']), bytes, complete: response.complete });
        });
      }).on('error', reject);
    });
    expect(received.complete).toBe(false);
    expect(received.bytes).toBe(Math.floor(received.promised / 2));
  });

  it('html: a page where an answer should be', async () => {
    const response = await suffer({ kind: 'html', status: 502 });
    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
    expect((await suffer({ kind: 'html' })).status).toBe(200);
  });

  it('empty: the headers, and no body', async () => {
    const response = await suffer({ kind: 'empty' });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect((await response.arrayBuffer()).byteLength).toBe(0);
  });

  it('wrong-type: the bytes under a false name', async () => {
    const response = await suffer({ kind: 'wrong-type' });
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(Buffer.from(await response.arrayBuffer()).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
  });

  it('stall: nothing, until the client gives up or the sandbox stops', async () => {
    const second = await openSandbox();
    const stalledPath = '/v1.0/users';
    await breakDown(second, [{ path: stalledPath, kind: 'stall' }]);
    const impatient = fetch(second.sandbox.httpUrl + stalledPath, { signal: AbortSignal.timeout(100) });
    await expect(impatient).rejects.toThrow('timeout');
    const patient = second.graph(stalledPath, token);
    const cut = expect(patient).rejects.toThrow('fetch failed');
    while ((await requests(second)).length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    await second.stop();
    await cut;
  });

  it('works on a connection that is kept open', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await breakDown(open, [{ path: everyPhoto, kind: 'reset', count: 1 }]);
    const status = () =>
      new Promise((resolve) => {
        get(open.sandbox.httpUrl + photo, { agent, headers: { Authorization: `Bearer ${token}` } }, (response) => {
          response.resume().on('end', () => {
            resolve(response.statusCode);
          });
        }).on('error', () => {
          resolve('reset');
        });
      });
    expect([await status(), await status()]).toEqual(['reset', 200]);
    agent.destroy();
  });
});

describe('faults inside a batch', () => {
  const twoPhotos = () => [
    { id: '1', method: 'GET', url: photo.replace('/v1.0', '') },
    { id: '2', method: 'GET', url: '/users?$top=1' },
  ];

  it('strike single items, whose headers say when to come back', async () => {
    await breakDown(open, [{ path: photo, kind: 'status', status: 429, retryAfter: 2, count: 1 }]);
    const { body } = await batch(open, token, twoPhotos());
    expect(body.responses.map(({ status }) => status)).toEqual([429, 200]);
    expect(body.responses[0]?.headers['Retry-After']).toBe('2');
    expect(body.responses[0]?.body).toMatchObject({ error: { code: 'ApplicationThrottled' } });
    expect((await batch(open, token, twoPhotos())).body.responses.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('cut, empty and rename bodies there too', async () => {
    const whole = (await batch(open, token, twoPhotos())).body.responses[0]?.body as string;
    await breakDown(open, [
      { path: photo, kind: 'truncate', count: 1 },
      { path: photo, kind: 'empty', count: 1 },
      { path: photo, kind: 'html', count: 1 },
    ]);
    const first = async () => (await batch(open, token, twoPhotos())).body.responses[0];
    const cut = (await first())?.body as string;
    expect(Buffer.from(cut, 'base64').length).toBe(Math.floor(Buffer.from(whole, 'base64').length / 2));
    expect(await first()).not.toHaveProperty('body');
    expect((await first())?.headers['Content-Type']).toBe('text/html; charset=utf-8');
  });

  it('end the connection of the whole batch where they end one', async () => {
    await breakDown(open, [{ path: photo, kind: 'reset' }]);
    await expect(batch(open, token, twoPhotos())).rejects.toThrow('fetch failed');
  });

  it('strike the batch itself by its own path', async () => {
    await breakDown(open, [{ path: '/*/$batch', kind: 'status', status: 503, retryAfter: 1 }]);
    const { status, headers } = await batch(open, token, twoPhotos());
    expect([status, headers.get('retry-after')]).toEqual([503, '1']);
    expect(await requests(open)).toMatchObject([{ method: 'POST', path: '/v1.0/$batch', status: 503, viewer: 'app' }]);
  });
});
