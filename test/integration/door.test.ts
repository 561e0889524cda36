import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { TeamsClient } from '../house/teams-client.js';

let house: House;
let teams: TeamsClient;

beforeAll(async () => {
  house = await openHouse({ METRICS_TOKEN: 'a-token-for-metrics-in-tests' });
});

afterAll(() => house.stop());

beforeEach(async () => {
  teams = await TeamsClient.join(house, 'personal', peopleOf(house).asker);
});

afterEach(() => teams.connector.stop());

const postRaw = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${house.app.url}/api/messages`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });

const codeOf = async (response: Response): Promise<string> => {
  const { error } = (await response.json()) as { error: { code: string; message: string; requestId: string } };
  expect(error.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(error.message).not.toBe('');
  return error.code;
};

describe('no activity', () => {
  it.each(['', 'hello', '{', '[]', 'null', '7', '"text"', '{}', '{"type":"message"}'])('is %s', async (body) => {
    const response = await postRaw(body);
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('activity_invalid');
  });

  it.each([
    ['without a conversation', { conversation: undefined }],
    ['without a sender', { from: undefined }],
    ['with a sender without an id', { from: { name: 'x' } }],
    ['without a service address', { serviceUrl: undefined }],
    ['with entities that are no list', { entities: {} }],
    ['with a mention of nobody', { entities: [{ type: 'mention' }] }],
    ['with an entity without a type', { entities: [{}] }],
    ['with an entity that is null', { entities: [null] }],
    ['with a text that is a number', { text: 7 }],
    ['with channel data that is a text', { channelData: 'x' }],
    ['with more mentions than a message has room for', { entities: Array<number>(300_000).fill(0) }],
    ['with a name that no directory holds', { from: { id: '29:x', name: 'x'.repeat(513) } }],
    ['with a locale that is a number', { locale: 5 }],
    ['with a tenant whose id is a number', { channelData: { tenant: { id: 5 } } }],
    ['with a team whose id is a number', { channelData: { team: { id: 5 } } }],
    ['without a type', { type: '' }],
    ['an invoke without a name', { type: 'invoke' }],
    ['a pressed button without an action', { type: 'invoke', name: 'adaptiveCard/action', value: {} }],
  ])('is one %s', async (_what, fields) => {
    const response = await teams.post({ type: 'message', text: 'help', ...fields });
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('activity_invalid');
  });

  it('is one that is packed', async () => {
    expect((await postRaw('{}', { 'content-encoding': 'gzip' })).status).toBe(400);
  });
});

it('a message of more than 1 MB is refused, whether it says its length or not', async () => {
  const text = 'x'.repeat(1024 * 1024);
  expect((await teams.post({ type: 'message', text })).status).toBe(413);
  const sending = request(`${house.app.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  });
  sending.on('error', () => undefined);
  sending.write(`{"type":"message","text":"${text}`);
  const [response] = (await once(sending, 'response')) as [{ statusCode: number }];
  expect(response.statusCode).toBe(413);
  sending.destroy();
});

it.each([
  'https://smba.trafficmanager.net/emea/',
  'http://169.254.169.254/latest/',
  'http://127.0.0.1.evil.example/',
  'http://user:secret@127.0.0.1/',
  'file:///etc/passwd',
  'http://[::ffff:10.0.0.1]/',
])('the demo does not answer to %s', async (serviceUrl) => {
  const response = await teams.post({ type: 'message', text: 'help', serviceUrl });
  expect(response.status).toBe(403);
  expect(await codeOf(response)).toBe('service_url_refused');
});

it('a repeated Authorization header is refused', async () => {
  const { hostname, port } = new URL(house.app.url);
  const socket = connect(Number(port), hostname);
  const body = JSON.stringify({ ...teams.activity(), type: 'message', text: 'help' });
  socket.write(
    `POST /api/messages HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString('latin1')).toMatch(/^HTTP\/1.1 400 /);
  expect(answer.toString('latin1')).toContain('header_repeated');
  socket.destroy();
});

it.each([
  ['GET', '/nothing', 404, 'not_found'],
  ['GET', '/api/messages', 405, 'method_not_allowed'],
  ['DELETE', '/healthz', 405, 'method_not_allowed'],
  ['GET', '/api/messages/../../etc/passwd', 404, 'not_found'],
])('%s %s answers %d %s', async (method, path, status, code) => {
  const response = await fetch(`${house.app.url}${path}`, { method });
  expect(response.status).toBe(status);
  expect(await codeOf(response)).toBe(code);
});

it('events that ask nothing are taken in silence', async () => {
  for (const type of ['conversationUpdate', 'installationUpdate', 'typing', 'messageReaction', 'event']) {
    expect((await teams.post({ type, membersAdded: [] })).status).toBe(200);
  }
  expect(teams.connector.sent).toEqual([]);
});

it('a sign-in that failed in the client is heard, and its code is logged', async () => {
  const response = await teams.post({ type: 'invoke', name: 'signin/failure', value: { code: 'installappfailed' } });
  expect(response.status).toBe(200);
  expect(house.logLines.join('')).toContain('installappfailed');
});

it.each([
  ['signin/failure', null],
  ['signin/failure', { code: { odd: true } }],
])('%s with %j is heard as well', async (name, value) => {
  expect((await teams.post({ type: 'invoke', name, value })).status).toBe(200);
});

it('an invoke that nobody knows is answered, and the app lives on', async () => {
  expect((await teams.post({ type: 'invoke', name: 'portrait/unheard-of', value: {} })).status).toBe(501);
  expect((await fetch(`${house.app.url}/healthz`)).status).toBe(200);
});

describe('the inside of the app', () => {
  it('is healthy and ready', async () => {
    expect(await (await fetch(`${house.app.url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${house.app.url}/readyz`)).json()).toEqual({ status: 'ready', parts: { signIn: true } });
  });

  it('is told in metrics under their documented names', async () => {
    await teams.write('photo of Zebulon Nobody');
    const text = await (await fetch(`${house.app.url}/metrics`)).text();
    for (const name of [
      'portrait_graph_requests_total{route="/users?$search",status="200"}',
      'portrait_graph_request_seconds_count',
      'portrait_cache_events_total{cache="roster",event="miss"}',
      'portrait_bot_turns_total{command="photo",outcome="nobody"}',
      'portrait_bot_turn_seconds_count',
      'portrait_http_requests_total{route="/api/messages",status="200"}',
    ]) {
      expect(text).toContain(name);
    }
  });

  it.each([
    ['a forwarded request', { 'x-forwarded-for': '203.0.113.7' }],
    ['a wrong token', { authorization: 'Bearer wrong' }],
  ])('is closed to %s', async (_who, headers) => {
    expect((await fetch(`${house.app.url}/metrics`, { headers })).status).toBe(404);
    expect(await (await fetch(`${house.app.url}/readyz`, { headers })).json()).toEqual({ status: 'ready' });
  });

  it('is open to whoever has the token, from anywhere', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.7', authorization: 'Bearer a-token-for-metrics-in-tests' };
    expect((await fetch(`${house.app.url}/metrics`, { headers })).status).toBe(200);
  });
});
