import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { originOf } from '../../src/web/forwarded.js';
import { isInsider } from '../../src/web/insider.js';

type Headers = Readonly<Record<string, string | string[]>>;

interface Judged {
  readonly isInsider: boolean;
  readonly origin: string;
}

let server: Server;
beforeAll(async () => {
  server = createServer((asked, response) => {
    const trustedProxies = Number(asked.url?.slice(1));
    const rule = { metricsToken: 'a-token-for-metrics', trustedProxies };
    response.end(JSON.stringify({ isInsider: isInsider(asked, rule), origin: originOf(asked, trustedProxies) }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  server.close();
  await once(server, 'close');
});

/** How a request from this machine is judged where so many proxies are believed. */
async function judge(trustedProxies: number, headers: Headers): Promise<Judged> {
  const { port } = server.address() as AddressInfo;
  const asking = request({ host: '127.0.0.1', port, path: `/${trustedProxies}`, headers, agent: false }).end();
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  let body = '';
  for await (const part of response) body += String(part);
  return JSON.parse(body) as Judged;
}

describe('who is on this machine, where no proxy is believed', () => {
  it.each([{}, { host: 'localhost:3978' }, { host: '[::1]:3978' }, { host: '127.0.0.1' }])(
    'is who asks here, by a name of this machine: %j',
    async (headers: Headers) => {
      expect(await judge(0, headers)).toMatchObject({ isInsider: true });
    },
  );

  it.each([
    { 'x-forwarded-for': '127.0.0.1' },
    { 'x-forwarded-proto': 'https' },
    { 'x-forwarded-host': 'portrait.example.com' },
    { forwarded: 'for=127.0.0.1' },
    { 'x-real-ip': '127.0.0.1' },
    { via: '1.1 proxy' },
    { host: 'portrait.example.com' },
    { host: '127.0.0.1.example.com' },
  ])('is not who came by a proxy, as this shows: %j', async (headers: Headers) => {
    expect(await judge(0, headers)).toMatchObject({ isInsider: false });
  });

  it('is whoever has the token, by a proxy too, and nobody with another one', async () => {
    const by = (token: string): Headers => ({ 'x-forwarded-for': '203.0.113.7', authorization: `Bearer ${token}` });
    expect(await judge(0, by('a-token-for-metrics'))).toMatchObject({ isInsider: true });
    expect(await judge(0, by('another'))).toMatchObject({ isInsider: false });
  });
});

describe('who is on this machine, where proxies are believed', () => {
  it.each([
    [1, '127.0.0.1', true],
    [1, '::ffff:127.0.0.1', true],
    [1, '[::1]:4711', true],
    [1, '203.0.113.7', false],
    [1, '203.0.113.7:4711', false],
    // The client's own claim stands before what the proxy added.
    [1, '127.0.0.1, 203.0.113.7', false],
    [2, '127.0.0.1, 203.0.113.7, 10.0.0.4', false],
    [2, '127.0.0.1, ::1', true],
    // A proxy on this machine that was not counted is not the client.
    [1, '203.0.113.7, 127.0.0.1', false],
    [3, '127.0.0.1, 203.0.113.7, 127.0.0.1', false],
    // Fewer than the proxies that are believed: some of them were not passed.
    [2, '127.0.0.1', false],
    [1, 'unknown', false],
  ])('is told by all of the way behind %i: %s', async (trustedProxies, chain, expected) => {
    const headers = { 'x-forwarded-for': chain, host: 'portrait.example.com' };
    expect(await judge(trustedProxies, headers)).toMatchObject({ isInsider: expected });
  });

  it('is the same when each proxy writes a line of its own', async () => {
    const headers = { 'x-forwarded-for': ['127.0.0.1', '203.0.113.7'] };
    expect(await judge(1, headers)).toMatchObject({ isInsider: false });
  });

  it('is also who asks past the proxies', async () => {
    expect(await judge(1, {})).toMatchObject({ isInsider: true });
    expect(await judge(1, { host: 'portrait.example.com' })).toMatchObject({ isInsider: false });
  });
});

describe('where browsers reach the app', () => {
  const forwarded = {
    host: 'inner:8080',
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'portrait.example.com',
  };

  it('is what the request names, where no proxy is believed', async () => {
    expect(await judge(0, forwarded)).toMatchObject({ origin: 'http://inner:8080' });
  });

  it('is what the proxy tells, where it is believed', async () => {
    expect(await judge(1, forwarded)).toMatchObject({ origin: 'https://portrait.example.com' });
    const kept = { host: 'portrait.example.com', 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' };
    expect(await judge(1, kept)).toMatchObject({ origin: 'https://portrait.example.com' });
  });

  it('is what the outermost of several proxies tells, and not what the client says', async () => {
    const chain = { ...forwarded, 'x-forwarded-for': '1.1.1.1, 203.0.113.7, 10.0.0.4', 'x-forwarded-proto': 'https' };
    expect(await judge(2, { ...chain, 'x-forwarded-host': 'evil.example, portrait.example.com, inner' })).toMatchObject(
      {
        origin: 'https://portrait.example.com',
      },
    );
  });

  it.each([
    { 'x-forwarded-proto': 'javascript' },
    { 'x-forwarded-host': 'evil.example/path' },
    { 'x-forwarded-host': 'user@evil.example' },
  ])('is nothing that is no address: %j', async (change) => {
    expect(await judge(1, { ...forwarded, ...change })).toMatchObject({ origin: 'http://inner:8080' });
  });
});
