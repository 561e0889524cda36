import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lifeMs, openImageDoor, photo, type OpenImageDoor, type Reply } from './open-image-door.js';

let door: OpenImageDoor;
let path: string;

beforeEach(async () => {
  door = await openImageDoor();
  path = door.path;
});

afterEach(async () => {
  await door.close();
});

const ask: OpenImageDoor['ask'] = (target, options) => door.ask(target, options);
const ifNoneMatch = (value: string): Promise<Reply> => ask(path, { headers: { 'If-None-Match': value } });

describe('a signed picture', () => {
  it('is sent with its type, its length, its etag, and what guards it', async () => {
    const { status, headers, body } = await ask(path);
    expect([status, body]).toEqual([200, 'face']);
    const { date, etag, connection, 'keep-alive': keepAlive, ...rest } = headers;
    expect([typeof date, connection, typeof keepAlive]).toEqual(['string', 'keep-alive', 'string']);
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    expect(rest).toEqual({
      'content-type': 'image/jpeg',
      'content-length': '4',
      'cache-control': 'private, max-age=60',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'",
    });
  });

  it('is described by HEAD as by GET, without its bytes', async () => {
    const head = await ask(path, { method: 'HEAD' });
    const get = await ask(path);
    expect(head.body).toBe('');
    expect({ ...head, body: '' }).toEqual({ ...get, body: '' });
  });

  it('is whole whatever range is asked for', async () => {
    const { status, body } = await ask(path, { headers: { Range: 'bytes=0-1' } });
    expect([status, body]).toEqual([200, 'face']);
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await ask(path);
    const etag = headers.etag ?? '';
    for (const held of [etag, `W/${etag}`, `"x", ${etag}`, `"x",W/${etag},"y"`, '*']) {
      const again = await ifNoneMatch(held);
      expect([again.status, again.body, again.headers.etag]).toEqual([304, '', etag]);
      expect(again.headers['cache-control']).toBe(headers['cache-control']);
      expect(again.headers['content-type']).toBeUndefined();
    }
    for (const other of ['"x"', etag.slice(1, -1), `${etag}x`, '']) expect((await ifNoneMatch(other)).status).toBe(200);
    expect((await ask(path, { method: 'HEAD', headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])('takes no %s', async (method) => {
    await ask(path);
    const { status, headers, body } = await ask(path, { method });
    expect([status, headers.allow, headers.connection]).toEqual([405, 'GET, HEAD', 'close']);
    expect(JSON.parse(body)).toMatchObject({ error: { code: 'method_not_allowed' } });
  });

  it.each<[string, (path: string) => string]>([
    ['altered', (good) => good.replace('.jpg', 'x.jpg')],
    ['with a query', (good) => `${good}?size=648`],
    ['on a way round', (good) => good.replace('/images/', '/images/%2e%2e/images/')],
    ['with a NUL', (good) => good.replace('.jpg', '%00.jpg')],
    ['of eight kilobytes', (good) => good.replace('.jpg', `${'A'.repeat(8_000)}.jpg`)],
    ['at the root of all', () => '/images/'],
  ])('is not found at an address %s', async (_how, alter) => {
    await ask(path);
    const { status, headers, body } = await ask(alter(path));
    expect([status, headers['cache-control'], headers['x-content-type-options']]).toEqual([404, 'no-store', 'nosniff']);
    expect(JSON.parse(body)).toMatchObject({
      error: { code: 'not_found', message: 'There is nothing at this address.' },
    });
  });
});

describe('a picture that was looked at a moment ago', () => {
  it('comes from memory for a minute, and is then looked for anew', async () => {
    for (let look = 0; look < 5; look += 1) expect((await ask(path)).body).toBe('face');
    await door.clock.advance(59_999);
    expect([(await ask(path)).body, door.looks]).toEqual(['face', 1]);
    door.answer = () => Promise.resolve(photo('new face'));
    await door.clock.advance(1);
    expect([(await ask(path)).body, door.looks]).toEqual(['new face', 2]);
  });

  it('is hidden a minute after the person wished so', async () => {
    await ask(path);
    door.answer = () => Promise.resolve({ kind: 'excluded' });
    await door.clock.advance(60_000);
    expect((await ask(path)).body).toBe('symbol');
  });

  it('does not outlive its address, neither here nor at the client', async () => {
    await door.clock.advance(lifeMs - 30_000);
    const { headers, body } = await ask(path);
    expect([body, headers['cache-control']]).toEqual(['face', 'private, max-age=0']);
    await door.clock.advance(29_999);
    expect((await ask(path)).body).toBe('face');
    await door.clock.advance(1);
    expect((await ask(path)).body).toBe('symbol');
  });
});

describe('the symbol in place of a photo', () => {
  beforeEach(() => {
    door.answer = () => Promise.resolve({ kind: 'absent', asOf: undefined });
  });

  it('is a picture that nobody keeps', async () => {
    const { status, headers, body } = await ask(path);
    expect([status, body, headers['content-type']]).toEqual([200, 'symbol', 'image/jpeg']);
    expect([headers['cache-control'], headers.etag, headers['referrer-policy']]).toEqual([
      'no-store',
      undefined,
      'no-referrer',
    ]);
    expect((await ifNoneMatch('*')).status).toBe(200);
  });

  it('gives way to the photo as soon as there is one', async () => {
    await ask(path);
    door.answer = () => Promise.resolve(photo());
    expect((await ask(path)).body).toBe('face');
  });
});

describe('the door for pictures', () => {
  it('lives on when the reader throws, at once or later', async () => {
    for (const broken of [() => Promise.reject(new Error('later')), () => undefined as never]) {
      door.answer = broken;
      expect((await ask(path)).body).toBe('symbol');
    }
    door.answer = () => Promise.resolve(photo());
    expect((await ask(path)).body).toBe('face');
  });

  it('says 500 and lives on when all else fails', async () => {
    door.images.picture = () => {
      throw new TypeError('oh');
    };
    const { status, body } = await ask(path);
    expect([status, JSON.parse(body)]).toMatchObject([500, { error: { code: 'internal_error' } }]);
    expect((await ask('/healthz')).status).toBe(200);
    expect(door.logLines.join('')).toContain('"code":"internal_error"');
  });

  it('leaves all other addresses to the other routes', async () => {
    expect((await ask('/healthz')).body).toBe('{"status":"ok"}');
    for (const other of ['/images', '/imagesx/y', '//images/x']) expect((await ask(other)).status).toBe(404);
    expect(door.logLines).toEqual([]);
  });

  it('counts what it answers, and writes it where somebody looks closely', async () => {
    const { headers } = await ask(path);
    await ifNoneMatch(headers.etag ?? '');
    await ask(`${path}x`);
    const counted = (await door.metrics.text())
      .split('\n')
      .filter((line) => line.startsWith('portrait_http_requests_total'));
    expect(counted.sort()).toEqual([
      'portrait_http_requests_total{route="/images",status="200"} 1',
      'portrait_http_requests_total{route="/images",status="304"} 1',
      'portrait_http_requests_total{route="/images",status="404"} 1',
    ]);
    const lines = door.logLines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const told = { event: 'http', level: 20, method: 'GET', route: '/images' };
    expect(lines).toMatchObject([200, 304, 404].map((status) => ({ ...told, status })));
  });

  it('writes no address, and no part of one, into the log', async () => {
    door.answer = () => Promise.reject(new Error('no'));
    await ask(path);
    await ask(path.replace('.jpg', 'x.jpg'));
    await ask(path, { method: 'POST' });
    const [, kid = '', tag = '', sealed = ''] = path.split(/[./]/).slice(2);
    for (const part of [path, kid, tag, sealed.slice(0, 20)]) expect(door.logLines.join('')).not.toContain(part);
  });
});
