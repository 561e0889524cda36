import type { Observer } from '../model/events.js';
import type { JsonLog } from './json-log.js';
import type { Metrics } from './metrics.js';

export { createJsonLog, type JsonLog, type JsonLogOptions } from './json-log.js';
export { createMetrics, type Metrics } from './metrics.js';

/** Reports every event to the log and to the metrics, each where it belongs. */
export function observeWith(log: JsonLog, metrics: Metrics): Observer {
  return {
    graph: (event) => {
      log.graph(event);
      metrics.graph(event);
    },
    http: (event) => {
      log.http(event);
      metrics.http(event);
    },
    turn: (event) => {
      log.turn(event);
      metrics.turn(event);
    },
    cache: metrics.cache,
    image: metrics.image,
    failure: log.failure,
  };
}
