import type { Clock } from '../foundation/clock.js';
import { apiHandler, type ReadUser } from './api/api-call.js';
import { answerPhoto, type Photos } from './api/photo-api.js';
import { answerRoom, type Rooms } from './api/room-api.js';
import type { Handler } from './handler.js';
import { botMessages, type ReceiveActivity } from './handlers/bot-messages.js';
import { health, ready, type Readiness } from './handlers/health.js';
import { metrics, type MetricsText } from './handlers/metrics.js';

/** What the routes are served from. */
export interface RouteParts {
  readonly receive: ReceiveActivity;
  readonly readUser: ReadUser;
  readonly photos: Photos;
  readonly rooms: Rooms;
  readonly clock: Clock;
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
  const room = apiHandler(parts, (call) => answerRoom(parts.rooms, call));
  return [
    { method: 'post', path: '/api/messages', handler: botMessages(parts.receive) },
    { method: 'get', path: '/api/photos/*', handler: apiHandler(parts, (call) => answerPhoto(parts.photos, call)) },
    { method: 'get', path: '/api/teams/*', handler: room },
    { method: 'get', path: '/api/chats/*', handler: room },
    { method: 'get', path: '/healthz', handler: health },
    { method: 'get', path: '/readyz', handler: ready(parts.readiness, parts.metricsToken) },
    { method: 'get', path: '/metrics', handler: metrics(parts.metrics, parts.metricsToken) },
  ];
}
