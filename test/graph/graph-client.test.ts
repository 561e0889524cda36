import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { answerWith, localGraph, token, type LocalGraph } from './local-graph.js';

let local: LocalGraph;

beforeAll(async () => {
  local = await localGraph();
});

afterAll(() => local.stop());

describe('a read of Graph', () => {
  it('carries the token and its own id, and asks the version of the API', async () => {
    local.answer((response) => response.end('{"id":"default"}'));
    const read = local.read();
    expect(await local.graph.json({ ...read, headers: { ConsistencyLevel: 'eventual' } })).toEqual({ id: 'default' });
    const [request] = local.requests;
    expect(request?.url).toBe('/v1.0/users/ann/photo');
    expect(request?.headers).toMatchObject({
      authorization: `Bearer ${token}`,
      'client-request-id': read.requestId,
      consistencylevel: 'eventual',
    });
  });

  it('is reported with its route and status, without the name in its path', async () => {
    local.answer((response) => {
      answerWith(response, 404);
    });
    const { requestId, ...read } = local.read();
    await local.graph.json({ ...read, requestId });
    expect(local.events).toEqual([{ requestId, route: '/users/{id}/photo', status: 404, ms: expect.any(Number) }]);
  });

  it('brings bytes as they are, with a zero in them or none at all', async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0, 0x0d, 0x0a, 0xff]);
    local.answer((response) => response.end(bytes));
    expect((await local.graph.bytes(local.read()))?.body).toEqual(bytes);
    local.answer((response) => response.end());
    expect((await local.graph.bytes(local.read()))?.body).toEqual(Buffer.alloc(0));
  });

  it('unpacks what comes packed', async () => {
    local.answer((response) => {
      answerWith(response, 200, gzipSync('{"id":"packed"}'), { 'content-encoding': 'gzip' });
    });
    expect(await local.graph.json(local.read())).toEqual({ id: 'packed' });
  });
});

describe('Graph’s 404', () => {
  it.each([
    ['JSON', '{"error":{"code":"ImageNotFound","message":"x"}}'],
    ['JSON of another shape', '[]'],
    ['text', 'The photo wasn’t found.'],
    ['HTML', '<!doctype html><h1>Not Found</h1>'],
    ['nothing', ''],
  ])('means that there is none when its body is %s', async (_kind, body) => {
    local.answer((response) => {
      answerWith(response, 404, body);
    });
    expect(await local.graph.json(local.read())).toBeUndefined();
    expect(await local.graph.bytes(local.read())).toBeUndefined();
    expect(local.requests).toHaveLength(2);
  });
});

describe('Graph’s refusal', () => {
  it.each([
    [400, 'graph_refused'],
    [401, 'configuration_refused'],
    [403, 'access_denied'],
    [409, 'graph_refused'],
    [500, 'graph_unavailable'],
    [502, 'graph_unavailable'],
  ])('of %s is told as %s and asked once', async (status, code) => {
    local.answer((response) => {
      answerWith(response, status, '{"error":{"code":"ErrorItsOwn"}}');
    });
    const refused = local.graph.json(local.read());
    await expect(refused).rejects.toMatchObject({
      code,
      message: expect.stringContaining(`Graph answered ${status} (ErrorItsOwn) to /users/{id}/photo`),
    });
    expect(local.requests).toHaveLength(1);
  });

  it.each(['', 'plain words', '<html>', '[]', 'null', '{"error":null}', '{"error":{"code":7}}'])(
    'is understood by its status when its body is %j',
    async (body) => {
      local.answer((response) => {
        answerWith(response, 403, body);
      });
      await expect(local.graph.bytes(local.read())).rejects.toMatchObject({
        code: 'access_denied',
        message: 'Graph answered 403 (no code) to /users/{id}/photo',
      });
    },
  );

  it('brings no endless code of Graph’s into the log', async () => {
    local.answer((response) => {
      answerWith(response, 403, JSON.stringify({ error: { code: 'x'.repeat(100_000) } }));
    });
    const error = await local.graph.bytes(local.read()).catch((thrown: unknown) => thrown as Error);
    expect((error as Error).message.length).toBeLessThan(200);
  });
});

describe('an answer that is no answer', () => {
  it.each(['<!doctype html><title>Sign in</title>', '', '{"id":', 'undefined', '\u0000'])(
    'is not taken for JSON when it is %j',
    async (body) => {
      local.answer((response) => {
        answerWith(response, 200, body, { 'content-type': 'application/json' });
      });
      await expect(local.graph.json(local.read())).rejects.toMatchObject({ code: 'graph_unavailable' });
    },
  );

  it('is a redirect: the token goes nowhere else', async () => {
    const elsewhere = await localGraph();
    elsewhere.answer((response) => response.end('{}'));
    for (const status of [301, 302, 303, 307, 308]) {
      local.answer((response) => {
        answerWith(response, status, '', { location: `${elsewhere.url}/v1.0/me` });
      });
      await expect(local.graph.json(local.read())).rejects.toMatchObject({ code: 'graph_refused' });
      expect(local.requests).toHaveLength(1);
    }
    expect(elsewhere.requests).toHaveLength(0);
    await elsewhere.stop();
  });
});
