import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { systemClock } from '../../src/foundation/clock.js';
import { deadlineIn } from '../../src/foundation/deadline.js';
import { createGraphClient, createPooledFetch } from '../../src/graph/index.js';
import { answerWith, localGraph, token, type LocalGraph, begin } from './local-graph.js';

let local: LocalGraph;

beforeAll(async () => {
  local = await localGraph();
});

afterAll(() => local.stop());

const refuse = (response: ServerResponse, status: number, retryAfter?: string) => {
  answerWith(response, status, '', retryAfter === undefined ? {} : { 'retry-after': retryAfter });
};

describe('a busy Graph', () => {
  it.each([429, 503, 504])('is asked once more after %s, and then believed', async (status) => {
    local.answer((response) => {
      refuse(response, status, '0');
    });
    await expect(local.graph.json(local.read())).rejects.toMatchObject({ code: 'graph_busy', retryAfterMs: 0 });
    expect(local.requests).toHaveLength(2);
  });

  it('answers the second time', async () => {
    local.answer((response, _request, nth) => {
      if (nth > 1) response.end('{"id":"default"}');
      else refuse(response, 429);
    });
    expect(await local.graph.json(local.read())).toEqual({ id: 'default' });
    expect(local.events.map(({ status }) => status)).toEqual([429, 200]);
  });

  it('is not asked again before the time it named', async () => {
    const opens = { at: Number.POSITIVE_INFINITY, early: 0 };
    local.answer((response, _request, nth) => {
      if (nth > 1) {
        if (performance.now() < opens.at) opens.early += 1;
        response.end('{}');
        return;
      }
      // A timer counts whole milliseconds.
      opens.at = performance.now() + 999;
      refuse(response, 429, '1');
    });
    expect(await local.graph.json(local.read())).toEqual({});
    expect(opens.early).toBe(0);
  });

  it.each(['60', new Date(Date.now() + 60_000).toUTCString(), '999999999999'])(
    'that wants more time (%s) than there is, is not asked again: the person is told',
    async (retryAfter) => {
      local.answer((response) => {
        refuse(response, 503, retryAfter);
      });
      const error = await local.graph.json(local.read()).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'graph_busy', status: 503 });
      expect((error as { retryAfterMs: number }).retryAfterMs).toBeGreaterThan(50_000);
      expect(local.requests).toHaveLength(1);
    },
  );

  it('is not asked again when the answer would be too late to be told', async () => {
    local.answer((response) => {
      refuse(response, 429, '1');
    });
    await expect(local.graph.json(local.read(1_200))).rejects.toMatchObject({ code: 'graph_busy' });
    expect(local.requests).toHaveLength(1);
  });
});

describe('a Graph that says nothing', () => {
  it.each([
    ['takes the question', () => undefined],
    ['begins its answer', (response: ServerResponse) => begin(response, 200).write('{"id"')],
  ])('is waited for until the deadline when it %s', async (_how, respond) => {
    local.answer(respond);
    await expect(local.graph.json(local.read(300))).rejects.toMatchObject({ code: 'graph_unavailable' });
    expect(local.requests).toHaveLength(1);
    expect(local.events.map(({ status }) => status)).toEqual([0]);
  });

  it('is not there at all: said after one more try', async () => {
    const gone = await localGraph();
    await gone.stop();
    const pool = createPooledFetch();
    const events: number[] = [];
    const graph = createGraphClient({
      baseUrl: gone.url,
      version: 'v1.0',
      fetch: pool.fetch,
      token: () => Promise.resolve(token),
      clock: systemClock,
      observe: ({ status }) => events.push(status),
    });
    await expect(graph.json(gone.read())).rejects.toMatchObject({ code: 'graph_unavailable' });
    expect(events).toEqual([0, 0]);
    await pool.close();
  });
});

describe('the token', () => {
  it('stands in no error, whatever goes wrong', async () => {
    const failures: ((response: ServerResponse) => void)[] = [
      (response) => {
        refuse(response, 401);
      },
      (response) => {
        refuse(response, 429, '90');
      },
      (response) => response.end('not JSON'),
      (response) => response.end(Buffer.alloc(5 * 1024 * 1024)),
      (response) => response.socket?.destroy(),
      (response) => {
        answerWith(response, 302, '', { location: '/elsewhere' });
      },
      () => undefined,
    ];
    const told: string[] = [];
    for (const fail of failures) {
      local.answer(fail);
      const thrown = await local.graph.json(local.read(1_500)).catch((error: unknown) => error);
      told.push(tell(thrown));
    }
    expect(told.map((text) => text.length > 0)).toEqual(failures.map(() => true));
    expect(told.join('\n')).not.toContain(token);
    expect(told.join('\n')).not.toContain('ann');
  });

  it('is asked for anew for each question, by its viewer and deadline', async () => {
    const asked: unknown[] = [];
    const pool = createPooledFetch();
    const graph = createGraphClient({
      baseUrl: local.url,
      version: 'beta',
      fetch: pool.fetch,
      token: ({ viewer, deadline }) => {
        asked.push([viewer, deadline]);
        return Promise.reject(new Error('no token today'));
      },
      clock: systemClock,
      observe: () => undefined,
    });
    local.answer((response) => response.end('{}'));
    const read = { ...local.read(), deadline: deadlineIn(5_000, systemClock) };
    await expect(graph.json(read)).rejects.toThrow('no token today');
    expect(asked).toEqual([[read.viewer, read.deadline]]);
    expect(local.requests).toHaveLength(0);
    await pool.close();
  });
});

/** Everything that an error and what it was caused by say, as a log might show it. */
function tell(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return '';
  const own = Object.getOwnPropertyNames(thrown).map((name) => [name, (thrown as Record<string, unknown>)[name]]);
  return own
    .map(([name, value]) => (name === 'cause' ? tell(value) : `${String(name)}: ${JSON.stringify(value)}`))
    .join('\n');
}
