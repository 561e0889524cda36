import { Counter, Histogram, Registry } from 'prom-client';
import type { Observer } from '../model/events.js';

/** Seconds; an answer from memory takes a few milliseconds, and a turn ends after ten seconds at the latest. */
const secondsBuckets = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

/** Counters and times for Prometheus. Labels are routes, commands and codes: never anything that names a person. */
export interface Metrics extends Omit<Observer, 'failure'> {
  readonly contentType: string;
  /** All metrics in Prometheus' text format. */
  readonly text: () => Promise<string>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> =>
    new Counter({ name, help, labelNames, registers });
  const seconds = <Label extends string>(name: string, help: string, labelNames: Label[]): Histogram<Label> =>
    new Histogram({ name, help, labelNames, registers, buckets: secondsBuckets });

  const graphRequests = counter('portrait_graph_requests_total', 'Calls to Microsoft Graph; status 0: no answer.', [
    'route',
    'status',
  ]);
  const graphSeconds = seconds('portrait_graph_request_seconds', 'Time of a call to Microsoft Graph.', []);
  const cacheEvents = counter('portrait_cache_events_total', 'Looks into a cache.', ['cache', 'event']);
  const imageSeconds = seconds('portrait_image_seconds', 'Time of one step of image work.', ['step']);
  const turns = counter('portrait_bot_turns_total', 'Turns of the bot.', ['command', 'outcome']);
  const turnSeconds = seconds('portrait_bot_turn_seconds', 'Time from an activity to its answer.', []);
  const httpRequests = counter('portrait_http_requests_total', 'Requests to the HTTP server.', ['route', 'status']);

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    graph: ({ route, status, ms }) => {
      graphRequests.inc({ route, status });
      graphSeconds.observe(ms / 1_000);
    },
    http: ({ route, status }) => {
      httpRequests.inc({ route, status });
    },
    turn: ({ command, outcome, ms }) => {
      turns.inc({ command, outcome });
      turnSeconds.observe(ms / 1_000);
    },
    cache: ({ cache, event }) => {
      cacheEvents.inc({ cache, event });
    },
    image: ({ step, ms }) => {
      imageSeconds.observe({ step }, ms / 1_000);
    },
  };
}
