import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultSettings } from '../../src/sandbox/settings.js';
import { change, control, requests, reset } from './control-calls.js';
import type { GraphErrorBody, OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';

let open: OpenSandbox;
let token: string;

beforeAll(async () => {
  open = await openSandbox();
  token = await open.appToken('tools');
});

afterAll(() => open.stop());

beforeEach(() => reset(open));

describe('PUT /sandbox/settings', () => {
  it('merges, answers the whole, and is undone by a reset', async () => {
    expect(await change(open, {})).toEqual({ status: 200, body: defaultSettings });
    await change(open, { era: 'exchange', latencyMs: 5 });
    const { body } = await change(open, { requireConsent: true });
    expect(body).toEqual({ ...defaultSettings, era: 'exchange', latencyMs: 5, requireConsent: true });
    await reset(open);
    expect((await change(open, {})).body).toEqual(defaultSettings);
  });

  it.each([
    [{ era: 'stone' }, 'era'],
    [{ latencyMs: -1 }, 'latencyMs'],
    [{ latencyMs: 1e9 }, 'latencyMs'],
    [{ maxConcurrent: 1.5 }, 'maxConcurrent'],
    [{ ifNoneMatch: 'yes' }, 'ifNoneMatch'],
    [{ latency: 5 }, 'latency'],
  ])('refuses %j and names the field', async (settings, field) => {
    const { status, body } = await control(open, 'PUT settings', settings);
    expect(status).toBe(400);
    expect((body as GraphErrorBody).error.message).toMatch(new RegExp(`^PUT /sandbox/settings: .*\\b${field}\\b`));
    expect((await change(open, {})).body).toEqual(defaultSettings);
  });

  it('refuses what is not JSON', async () => {
    const response = await fetch(`${open.sandbox.httpUrl}/sandbox/settings`, { method: 'PUT', body: '{' });
    expect(response.status).toBe(400);
  });
});

describe('latencyMs', () => {
  it('makes every call to Graph wait', async () => {
    await change(open, { latencyMs: 120 });
    const started = performance.now();
    await open.graph('/v1.0/users', token);
    expect(performance.now() - started).toBeGreaterThan(115);
    const [logged] = await requests(open);
    expect(logged?.ms).toBeGreaterThanOrEqual(115);
  });
});

describe('maxConcurrent', () => {
  it('sends away whoever comes on top, as Graph does, and lets the rest in', async () => {
    await change(open, { latencyMs: 200, maxConcurrent: 4 });
    const responses = await Promise.all(Array.from({ length: 7 }, () => open.graph('/v1.0/users', token)));
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429, 429, 429]);
    const refused = responses.find(({ status }) => status === 429);
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect((await refused?.json()) as GraphErrorBody).toMatchObject({ error: { code: 'ApplicationThrottled' } });
    expect((await requests(open)).map(({ viewer }) => viewer)).toEqual(Array.from({ length: 7 }, () => 'app'));
    expect((await open.graph('/v1.0/users', token)).status).toBe(200);
  });
});
