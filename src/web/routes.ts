import type { Handler } from './handler.js';
import { botMessages, type ReceiveActivity } from './handlers/bot-messages.js';
import { health, ready, type Readiness } from './handlers/health.js';
import { metrics, type MetricsText } from './handlers/metrics.js';

/** What the routes are served from. */
export interface RouteParts {
  readonly receive: ReceiveActivity;
  readonly readiness: Readiness;
  readonly metrics: MetricsText;
  /** Lets somebody from outside read metrics and the details of readiness. */
  readonly metricsToken: string | undefined;
}

interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly handler: Handler;
}

/** Every address that the app answers at. */
export function routes(parts: RouteParts): readonly Route[] {
  return [
    { method: 'post', path: '/api/messages', handler: botMessages(parts.receive) },
    { method: 'get', path: '/healthz', handler: health },
    { method: 'get', path: '/readyz', handler: ready(parts.readiness, parts.metricsToken) },
    { method: 'get', path: '/metrics', handler: metrics(parts.metrics, parts.metricsToken) },
  ];
}
