import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setMaxListeners } from 'node:events';
import { text } from 'node:stream/consumers';
import { systemClock } from '../../src/foundation/clock.js';
import { deadlineIn } from '../../src/foundation/deadline.js';
import { BatchCalls, PhotoBatches } from '../../src/graph/index.js';
import type { PhotoOwner } from '../../src/model/photo-owner.js';
import { outcome, type Result } from './batch-outcome.js';
import type { Viewer } from '../../src/model/viewer.js';
import { answerWith, localGraph, tenantId, type LocalGraph } from './local-graph.js';

interface BatchRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
}
type Item = Record<string, unknown>;

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xfb, 0xff]);
const photoItem: Item = {
  status: 200,
  headers: { 'Content-Type': 'image/jpeg', ETag: '"A1"' },
  body: jpeg.toString('base64'),
};
const absentItem: Item = { status: 404, headers: {}, body: { error: { code: 'ImageNotFound' } } };

let local: LocalGraph;
/** Each call's requests, in order. */
const calls: BatchRequest[][] = [];

beforeAll(async () => {
  local = await localGraph();
});

afterAll(() => local.stop());

/** Answers each item by its address, in reverse order, as Graph may. */
const answerItems = (toItem: (url: string, call: number) => Item): void => {
  calls.length = 0;
  local.answer((response, request) => {
    void text(request).then((body) => {
      const { requests } = JSON.parse(body) as { requests: BatchRequest[] };
      calls.push(requests);
      const responses = requests.map(({ id, url }) => ({ id, ...toItem(url, calls.length) })).reverse();
      answerWith(response, 200, JSON.stringify({ responses }), { 'content-type': 'application/json' });
    });
  });
};

/** Keeps calls waiting for their answers until they are released, by number. */
const holdCalls = () => {
  const held: (() => void)[] = [];
  let isOpen = false;
  let check: () => void = () => undefined;
  calls.length = 0;
  local.answer((response, request) => {
    void text(request).then((body) => {
      const { requests } = JSON.parse(body) as { requests: BatchRequest[] };
      calls.push(requests);
      const responses = requests.map(({ id }) => ({ id, ...photoItem }));
      const answer = (): void => {
        answerWith(response, 200, JSON.stringify({ responses }), { 'content-type': 'application/json' });
      };
      if (isOpen) answer();
      else held.push(answer);
      check();
    });
  });
  return {
    /** Until so many calls wait. */
    until: (count: number) =>
      new Promise<void>((resolve) => {
        check = () => {
          if (held.length >= count) resolve();
        };
        check();
      }),
    /** Answers the call that came with these people. */
    release: (call: number) => {
      held.splice(call, 1)[0]?.();
    },
    releaseAll: () => {
      isOpen = true;
      for (const answer of held.splice(0)) answer();
    },
  };
};

const people = (count: number): PhotoOwner[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'user', user: `p${index}` }));

/** Asks for everybody at once. */
const readAll = (owners: readonly PhotoOwner[], milliseconds = 10_000): Promise<Result[]> => {
  const batches = new PhotoBatches(new BatchCalls(local.graph, systemClock), systemClock);
  const deadline = deadlineIn(milliseconds, systemClock);
  const read = { viewer: { kind: 'app', tenantId }, deadline, requestId: 'batch' } as const;
  return Promise.all(owners.map((owner) => outcome(() => batches.photo({ ...read, owner }, 96))));
};

describe('many photos', () => {
  it('are read twenty to a call, each with its bytes, type and etag', async () => {
    answerItems(() => photoItem);
    const results = await readAll(people(45));
    expect(calls.map((requests) => requests.length)).toEqual([20, 20, 5]);
    expect(local.requests.map(({ method, url }) => `${method ?? ''} ${url ?? ''}`)).toContain('POST /v1.0/$batch');
    expect(calls[0]?.[0]).toEqual({ id: '0', method: 'GET', url: '/users/p0/photos/96x96/$value' });
    expect(results).toHaveLength(45);
    expect(results[0]).toMatchObject({ kind: 'photo', photo: { bytes: jpeg, mediaType: 'image/jpeg', etag: '"A1"' } });
  });

  it('of owners without sizes are read as uploaded, a team’s through its group', async () => {
    answerItems(() => photoItem);
    await readAll([
      { kind: 'myContact', contact: 'c' },
      { kind: 'team', team: 't' },
    ]);
    expect(calls[0]?.map(({ url }) => url)).toEqual(['/me/contacts/c/photo/$value', '/groups/t/photos/96x96/$value']);
  });

  it('without that size are looked for as uploaded, and only then absent', async () => {
    answerItems((url) => (url.includes('p1/photo/$value') ? photoItem : absentItem));
    const results = await readAll(people(3));
    expect(calls.map((requests) => requests.length)).toEqual([3, 3]);
    expect(results.map(({ kind }) => kind)).toEqual(['absent', 'photo', 'absent']);
  });

  it('arrive call by call, not all at the end', async () => {
    const held = holdCalls();
    const arrived: number[] = [];
    const batches = new PhotoBatches(new BatchCalls(local.graph, systemClock), systemClock);
    const deadline = deadlineIn(5_000, systemClock);
    const read = { viewer: { kind: 'app', tenantId }, deadline, requestId: 'batch' } as const;
    const reading = people(40).map(async (owner, index) => {
      await batches.photo({ ...read, owner }, 48);
      arrived.push(index);
    });
    await held.until(2);
    const second = calls.findIndex((requests) => requests[0]?.url.includes('/p20/'));
    held.release(second);
    await Promise.all(reading.slice(20));
    expect(arrived.sort((one, other) => one - other)).toEqual(people(20).map((_, index) => index + 20));
    held.releaseAll();
    await Promise.all(reading);
  });

  it('never travel in more than four calls at a time, whoever asks', async () => {
    const held = holdCalls();
    const batches = new PhotoBatches(new BatchCalls(local.graph, systemClock), systemClock);
    const reading = [people(100), people(20)].flatMap((owners, index) => {
      const viewer: Viewer = index === 0 ? { kind: 'app', tenantId } : { kind: 'user', tenantId, userId: 'someone' };
      const read = { viewer, deadline: deadlineIn(5_000, systemClock), requestId: 'batch' };
      return owners.map((owner) => outcome(() => batches.photo({ ...read, owner }, 48)));
    });
    await held.until(4);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(calls).toHaveLength(4);
    held.releaseAll();
    expect((await Promise.all(reading)).every(({ kind }) => kind === 'photo')).toBe(true);
    expect(calls).toHaveLength(6);
  });

  it('are asked for no more when nobody waits for them any longer', async () => {
    const held = holdCalls();
    const leaving = new AbortController();
    setMaxListeners(0, leaving.signal);
    const batches = new PhotoBatches(new BatchCalls(local.graph, systemClock), systemClock);
    const deadline = { signal: leaving.signal, remainingMs: () => 5_000 };
    const read = { viewer: { kind: 'app', tenantId }, deadline, requestId: 'batch' } as const;
    const reading = people(200).map((owner) => outcome(() => batches.photo({ ...read, owner }, 48)));
    await held.until(4);
    leaving.abort();
    held.releaseAll();
    expect((await Promise.all(reading)).every(({ kind }) => kind === 'failed')).toBe(true);
    expect(calls).toHaveLength(4);
  });

  it('that are refused or broken fail alone', async () => {
    const odd: Record<string, Item> = {
      p0: { status: 403, body: { error: { code: 'ErrorAccessDenied' } } },
      p1: { status: 200, headers: {}, body: { not: 'base64' } },
      p2: { status: 500, body: 'oops' },
    };
    answerItems((url) => Object.entries(odd).find(([name]) => url.includes(`/${name}/`))?.[1] ?? photoItem);
    const results = await readAll(people(4));
    const codes = results.map((result) => (result.kind === 'failed' ? result.error.code : result.kind));
    expect(codes).toEqual(['access_denied', 'image_unusable', 'graph_unavailable', 'photo']);
  });

  it('whose answer cannot be read, or whose name is none, fail alone as well', async () => {
    const odd: Record<string, Item> = {
      p0: { status: 200, headers: {}, body: '' },
      p1: { status: 'odd' },
      p2: { status: 204 },
      p3: { ...photoItem, headers: { 'Content-Type': 'image/jpeg', 'Content-Length': 12 } },
    };
    answerItems((url) => Object.entries(odd).find(([name]) => url.includes(`/${name}/`))?.[1] ?? photoItem);
    const results = await readAll([{ kind: 'user', user: '..' }, ...people(5)]);
    const codes = results.map((result) => (result.kind === 'failed' ? result.error.code : result.kind));
    expect(codes).toEqual([
      'owner_not_found',
      'graph_unavailable',
      'graph_unavailable',
      'graph_refused',
      'photo',
      'photo',
    ]);
  });

  it('of a team whose group may not be read are read of the team itself', async () => {
    answerItems((url) => (url.startsWith('/groups/') ? { status: 403, body: {} } : photoItem));
    expect(await readAll([{ kind: 'team', team: 't' }])).toMatchObject([{ kind: 'photo' }]);
    expect(calls.flat().map(({ url }) => url)).toEqual(['/groups/t/photos/96x96/$value', '/teams/t/photo/$value']);
  });

  it('all fail with the call that carries them', async () => {
    local.answer((response) => {
      answerWith(response, 403, '{}');
    });
    const results = await readAll(people(2));
    expect(results.map((result) => result.kind === 'failed' && result.error.code)).toEqual([
      'access_denied',
      'access_denied',
    ]);
  });
});

describe('a throttled item', () => {
  const throttled = (retryAfter: string): Item => ({ status: 429, headers: { 'Retry-After': retryAfter }, body: {} });

  it('is asked again alone, and never before its Retry-After', async () => {
    const times: number[] = [];
    answerItems((url, call) => {
      times.push(Date.now());
      return url.includes('/p1/') && call === 1 ? throttled('1') : photoItem;
    });
    const results = await readAll(people(3));
    expect(calls.map((requests) => requests.length)).toEqual([3, 1]);
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
    expect(results.map(({ kind }) => kind)).toEqual(['photo', 'photo', 'photo']);
  });

  it('that may not be asked again in time fails at once, with the wait that Graph wants', async () => {
    answerItems((url) => (url.includes('/p0/') ? throttled('60') : photoItem));
    const results = await readAll(people(2));
    expect(calls).toHaveLength(1);
    expect(results[0]).toMatchObject({ kind: 'failed', error: { code: 'graph_busy', retryAfterMs: 60_000 } });
  });

  it('that stays throttled is given up after the third time', async () => {
    answerItems(() => throttled('0'));
    const results = await readAll(people(1));
    expect(calls).toHaveLength(3);
    expect(results[0]).toMatchObject({ kind: 'failed', error: { code: 'graph_busy' } });
  });
});
