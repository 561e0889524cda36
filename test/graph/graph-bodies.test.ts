import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { answerWith, localGraph, type LocalGraph, begin } from './local-graph.js';

const megabyte = 1024 * 1024;
let local: LocalGraph;

beforeAll(async () => {
  local = await localGraph();
});

afterAll(() => local.stop());

describe('the bound of a body', () => {
  it('lets a photo of 4 MB through, and not one byte more', async () => {
    local.answer((response) => response.end(Buffer.alloc(4 * megabyte, 7)));
    expect((await local.graph.bytes(local.read()))?.body.byteLength).toBe(4 * megabyte);
    local.answer((response) => response.end(Buffer.alloc(4 * megabyte + 1, 7)));
    await expect(local.graph.bytes(local.read())).rejects.toMatchObject({ code: 'image_unusable' });
    expect(local.requests).toHaveLength(1);
  });

  it('ends an endless photo', async () => {
    const end = { written: 0, closed: false };
    local.answer((response) => {
      const more = () => {
        while (!end.closed && response.write(Buffer.alloc(64 * 1024))) end.written += 64 * 1024;
      };
      response.on('drain', more).on('close', () => (end.closed = true));
      more();
    });
    await expect(local.graph.bytes(local.read())).rejects.toMatchObject({ code: 'image_unusable' });
    expect(end.written).toBeLessThan(64 * megabyte);
  });

  it('counts what comes out of a packed body, not what goes over the wire', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * megabyte));
    expect(bomb.byteLength).toBeLessThan(megabyte);
    local.answer((response) => {
      answerWith(response, 200, bomb, { 'content-encoding': 'gzip' });
    });
    await expect(local.graph.bytes(local.read())).rejects.toMatchObject({ code: 'image_unusable' });
  });

  it('of JSON is smaller, and going over it says nothing about a photo', async () => {
    local.answer((response) => response.end(JSON.stringify({ value: 'x'.repeat(megabyte) })));
    await expect(local.graph.json(local.read())).rejects.toMatchObject({ code: 'graph_unavailable' });
    expect(local.requests).toHaveLength(1);
  });
});

describe('a body that breaks off', () => {
  it('is asked for once more, and may then arrive', async () => {
    local.answer((response, _request, nth) => {
      if (nth > 1) response.end('whole');
      else begin(response, 200, { 'content-length': '100' }).write('ha', () => response.destroy());
    });
    expect((await local.graph.bytes(local.read()))?.body.toString()).toBe('whole');
    expect(local.events.map(({ status }) => status)).toEqual([0, 200]);
  });

  it.each([
    ['the connection is reset', { 'content-length': '100' }],
    ['no length was announced', {}],
  ])('again is Graph that did not answer, when %s', async (_how, headers) => {
    local.answer((response) => {
      begin(response, 200, headers).write('{"id":', () => response.socket?.resetAndDestroy());
    });
    await expect(local.graph.json(local.read())).rejects.toMatchObject({ code: 'graph_unavailable' });
    expect(local.requests).toHaveLength(2);
  });

  it('before its announced length is not taken for a photo', async () => {
    local.answer((response) => {
      response.socket?.end('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nhalf a face');
    });
    await expect(local.graph.bytes(local.read())).rejects.toMatchObject({ code: 'graph_unavailable' });
  });

  it('because it is not packed as it says is not taken for a photo', async () => {
    local.answer((response) => {
      answerWith(response, 200, 'a bare face', { 'content-encoding': 'gzip' });
    });
    await expect(local.graph.bytes(local.read())).rejects.toMatchObject({ code: 'graph_unavailable' });
  });
});
