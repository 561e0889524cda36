import { describe, expect, it } from '@jest/globals';
import { errorCodes } from '../../src/model/portrait-error.js';
import { ApiClient } from '../../src/tab/api/api-client.js';
import { TroubleError, type Trouble } from '../../src/tab/api/trouble.js';

type Answer = (request: Request) => Response | Promise<Response>;

/** A client whose answers are made here; `tokens` are handed out one after the other. */
function clientOf(answer: Answer, { tokens = ['first', 'second'], isOnline = true } = {}) {
  const asked: Request[] = [];
  const client = new ApiClient({
    token: () => Promise.resolve(tokens.shift() ?? 'none left'),
    fetch: async (path, init) => {
      const request = new Request(new URL(path as string, 'http://app.example'), init);
      asked.push(request);
      return answer(request);
    },
    isOnline: () => isOnline,
  });
  return { client, asked };
}

const refusal = (status: number, error: object, headers: Record<string, string> = {}): Response =>
  Response.json({ error: { message: '', requestId: 'r1', ...error } }, { status, headers });

async function troubleOf(answer: Answer, isOnline = true): Promise<Trouble> {
  const thrown: unknown = await clientOf(answer, { isOnline })
    .client.json('/photos/me/metadata')
    .catch((error: unknown) => error);
  if (!(thrown instanceof TroubleError)) throw new Error('no trouble', { cause: thrown });
  return thrown.trouble;
}

describe('the tab’s client of the API', () => {
  it('sends the token in a header, and asks Teams for it once', async () => {
    const { client, asked } = clientOf(() => Response.json({ hasPhoto: false }));
    await client.json('/photos/me/metadata');
    await client.json('/photos/me/metadata');
    expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer first', 'Bearer first']);
    expect(asked[0]?.url).toBe('http://app.example/api/photos/me/metadata');
  });

  it('asks Teams for another token where one is over, and once only', async () => {
    const over = refusal(401, { code: 'token_invalid' });
    const { client, asked } = clientOf(({ headers }) =>
      headers.get('authorization') === 'Bearer second' ? Response.json({ is: 'there' }) : over.clone(),
    );
    expect(await client.json('/x')).toEqual({ is: 'there' });
    expect(asked).toHaveLength(2);
    expect(await troubleOf(() => over.clone())).toEqual({ kind: 'signIn', requestId: 'r1' });
  });

  it('hands what was asked ahead to the first who wants it, and asks anew for the next', async () => {
    const { client, asked } = clientOf(() => Response.json({ answer: asked.length }));
    client.askAhead('/teams/t/members?top=24');
    expect(await client.json('/teams/t/members?top=24')).toEqual({ answer: 1 });
    expect(await client.json('/teams/t/members?top=24')).toEqual({ answer: 2 });
    expect(asked).toHaveLength(2);
  });

  it('tells whoever wants it that what was asked ahead has failed, and nobody else', async () => {
    const { client } = clientOf(() => refusal(403, { code: 'access_denied' }));
    client.askAhead('/unwanted');
    client.askAhead('/wanted');
    await expect(client.json('/wanted')).rejects.toMatchObject({ trouble: { kind: 'refused' } });
  });

  it('asks again after Teams gave no token', async () => {
    let isFirst = true;
    const client = new ApiClient({
      token: () => {
        if (!isFirst) return Promise.resolve('token');
        isFirst = false;
        return Promise.reject(new TroubleError({ kind: 'signIn' }));
      },
      fetch: () => Promise.resolve(Response.json(1)),
      isOnline: () => true,
    });
    await expect(client.json('/x')).rejects.toThrow('signIn');
    expect(await client.json('/x')).toBe(1);
  });

  it.each([
    [503, 'graph_busy', { 'Retry-After': '7' }, { kind: 'busy', retryAfterMs: 7_000 }],
    [503, 'server_busy', {}, { kind: 'busy', retryAfterMs: 5_000 }],
    [503, 'graph_busy', { 'Retry-After': '9999' }, { kind: 'busy', retryAfterMs: 120_000 }],
    [502, 'graph_unavailable', {}, { kind: 'down' }],
    [403, 'access_denied', {}, { kind: 'refused' }],
    [403, 'app_not_installed', {}, { kind: 'notInstalled' }],
    [403, 'consent_required', {}, { kind: 'adminConsent' }],
    [404, 'photo_not_found', {}, { kind: 'noPhoto' }],
    [502, 'a_code_of_tomorrow', {}, { kind: 'down' }],
    [418, 'a_code_of_tomorrow', {}, { kind: 'fault' }],
  ])('understands %i %s', async (status, code, headers, trouble) => {
    expect(await troubleOf(() => refusal(status, { code }, headers as Record<string, string>))).toEqual({
      ...trouble,
      requestId: 'r1',
    });
  });

  it('hears what has to be agreed to', async () => {
    const consent = { scopes: ['Contacts.Read'], claims: '{}' };
    expect(await troubleOf(() => refusal(403, { code: 'consent_required', consent }))).toMatchObject({
      kind: 'consent',
      needed: consent,
    });
  });

  it('understands answers that the app did not make', async () => {
    expect(await troubleOf(() => new Response('<html>', { status: 504 }))).toMatchObject({ kind: 'down' });
    expect(await troubleOf(() => new Response('{"broken', { status: 200 }))).toEqual({ kind: 'down' });
  });

  it('tells no network from no answer', async () => {
    const broken = () => Promise.reject(new TypeError('Failed to fetch'));
    expect([await troubleOf(broken), await troubleOf(broken, false)]).toEqual([{ kind: 'down' }, { kind: 'offline' }]);
  });

  it('has a meaning for every code that answers 403, 404, 502 or 503', async () => {
    const told = Object.entries(errorCodes).filter(([, [status]]) => [403, 404, 502, 503].includes(status));
    const faults = await Promise.all(
      told.map(async ([code, [status]]) => [code, (await troubleOf(() => refusal(status, { code }))).kind] as const),
    );
    // What only a bot, or an address that the tab does not ask at, is answered with.
    const never = ['service_url_refused', 'not_found', 'button_altered', 'asker_unlisted'];
    expect(faults.filter(([, kind]) => kind === 'fault').map(([code]) => code)).toEqual(never);
  });
});
