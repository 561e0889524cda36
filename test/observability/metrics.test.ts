import { beforeEach, describe, expect, it } from '@jest/globals';
import { createJsonLog, createMetrics, observeWith, type Metrics } from '../../src/observability/index.js';

let metrics: Metrics;

beforeEach(() => {
  metrics = createMetrics();
});

/** The sample lines of one metric. */
async function samples(name: string): Promise<string[]> {
  return (await metrics.text()).split('\n').filter((line) => line.startsWith(name));
}

const turn = {
  requestId: 'r-1',
  command: 'photo',
  outcome: 'answered',
  ms: 200,
  conversationType: 'personal',
  asker: '29:ann',
  conversation: 'a:1',
};

describe('the metrics', () => {
  it('are these, with these labels, and no others', async () => {
    metrics.graph({ requestId: 'r', route: '/users/{id}', status: 200, ms: 100 });
    metrics.http({ requestId: 'r', method: 'GET', route: '/healthz', status: 200, ms: 1 });
    metrics.turn(turn);
    metrics.cache({ cache: 'bytes', event: 'hit' });
    metrics.image({ step: 'decode', ms: 5 });
    const text = await metrics.text();
    const kinds = Array.from(
      text.matchAll(/^# TYPE (\w+) (\w+)$/gm),
      ([, name, kind]) => `${name ?? ''} ${kind ?? ''}`,
    );
    expect(kinds.sort()).toEqual([
      'portrait_bot_turn_seconds histogram',
      'portrait_bot_turns_total counter',
      'portrait_cache_events_total counter',
      'portrait_graph_request_seconds histogram',
      'portrait_graph_requests_total counter',
      'portrait_http_requests_total counter',
      'portrait_image_seconds histogram',
    ]);
    expect(await samples('portrait_graph_requests_total')).toEqual([
      'portrait_graph_requests_total{route="/users/{id}",status="200"} 1',
    ]);
    expect(await samples('portrait_http_requests_total')).toEqual([
      'portrait_http_requests_total{route="/healthz",status="200"} 1',
    ]);
    expect(await samples('portrait_bot_turns_total')).toEqual([
      'portrait_bot_turns_total{command="photo",outcome="answered"} 1',
    ]);
    expect(await samples('portrait_cache_events_total')).toEqual([
      'portrait_cache_events_total{cache="bytes",event="hit"} 1',
    ]);
    expect(await samples('portrait_image_seconds_sum')).toEqual(['portrait_image_seconds_sum{step="decode"} 0.005']);
  });

  it('count in seconds', async () => {
    metrics.turn(turn);
    metrics.graph({ requestId: 'r', route: '/x', status: 0, ms: 1_500 });
    expect(await samples('portrait_bot_turn_seconds_sum')).toEqual(['portrait_bot_turn_seconds_sum 0.2']);
    expect(await samples('portrait_bot_turn_seconds_bucket{le="0.1"}')).toEqual([
      'portrait_bot_turn_seconds_bucket{le="0.1"} 0',
    ]);
    expect(await samples('portrait_bot_turn_seconds_bucket{le="0.25"}')).toEqual([
      'portrait_bot_turn_seconds_bucket{le="0.25"} 1',
    ]);
    expect(await samples('portrait_graph_request_seconds_sum')).toEqual(['portrait_graph_request_seconds_sum 1.5']);
  });

  it('name nobody', async () => {
    metrics.turn(turn);
    expect(await metrics.text()).not.toMatch(/ann|r-1|a:1/);
  });

  it('of one app are not those of another', async () => {
    createMetrics().turn(turn);
    expect(await samples('portrait_bot_turns_total')).toEqual([]);
  });
});

describe('an observer', () => {
  it('tells the log and the metrics, each what belongs there', async () => {
    const events: unknown[] = [];
    const write = (line: string) => void events.push((JSON.parse(line) as { event: unknown }).event);
    const log = createJsonLog({ level: 'debug', hash: (id) => id, destination: { write } });
    const observe = observeWith(log, metrics);
    observe.graph({ requestId: 'r', route: '/x', status: 200, ms: 1 });
    observe.http({ requestId: 'r', method: 'GET', route: '/x', status: 200, ms: 1 });
    observe.turn(turn);
    observe.cache({ cache: 'token', event: 'miss' });
    observe.image({ step: 'encode', ms: 1 });
    observe.failure({ requestId: 'r', code: 'graph_busy', detail: 'x' });
    expect(events).toEqual(['graph', 'http', 'turn', 'failure']);
    const counted = ['graph_requests', 'http_requests', 'bot_turns', 'cache_events'];
    for (const name of counted) expect(await samples(`portrait_${name}_total`)).toHaveLength(1);
    expect(await samples('portrait_image_seconds_count')).toHaveLength(1);
  });
});
