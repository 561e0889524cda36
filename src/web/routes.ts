import type { Clock } from '../foundation/clock.js';
import type { Observer } from '../model/events.js';
import { apiHandler, type ApiUser, type ReadUser } from './api/api-call.js';
import { answerPeople, type People } from './api/people-api.js';
import { answerPhoto, type Photos } from './api/photo-api.js';
import { answerRoom, type Rooms } from './api/room-api.js';
import { answerSignOut } from './api/sign-out-api.js';
import type { Handler } from './handler.js';
import { botMessages, type ReceiveActivity } from './handlers/bot-messages.js';
import { health, ready, type Readiness } from './handlers/health.js';
import { metrics, type MetricsText } from './handlers/metrics.js';
import { finishSignIn, searchElsewhere, startSignIn, type SignInPages } from './handlers/sign-in.js';
import type { InsiderRule } from './insider.js';
import { aboutPages } from './pages/about-pages.js';
import { askConsent, type ConsentOptions } from './tab/ask-consent.js';
import { serveTab, toTabFolder, type TabOptions } from './tab/serve-tab.js';

/** What the routes are served from. */
/** Whom the inside of the app is told to, and which proxies are believed, comes with them. */
export interface RouteParts extends InsiderRule {
  readonly receive: ReceiveActivity;
  readonly readUser: ReadUser;
  readonly photos: Photos;
  readonly rooms: Rooms;
  readonly people: People;
  /** Lets go of what is held on somebody's behalf. */
  readonly signOut: (user: ApiUser) => Promise<void>;
  readonly tab: TabOptions;
  readonly consent: ConsentOptions;
  /** Undefined where browsers have no address to reach this app at. */
  readonly signInPages: SignInPages | undefined;
  readonly clock: Clock;
  readonly observe: Pick<Observer, 'failure'>;
  readonly readiness: Readiness;
  readonly metrics: MetricsText;
}

interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly handler: Handler;
}

/** Every address that the app answers at. */
export function routes(parts: RouteParts): readonly Route[] {
  const room = apiHandler(parts, (call) => answerRoom(parts.rooms, call));
  const people = apiHandler(parts, (call) => answerPeople(parts.people, call));
  return [
    { method: 'post', path: '/api/messages', handler: botMessages(parts.receive) },
    { method: 'get', path: '/api/photos/*', handler: apiHandler(parts, (call) => answerPhoto(parts.photos, call)) },
    { method: 'get', path: '/api/teams/*', handler: room },
    { method: 'get', path: '/api/chats/*', handler: room },
    { method: 'get', path: '/api/people', handler: people },
    { method: 'get', path: '/api/people/*', handler: people },
    { method: 'get', path: '/api/me/*', handler: people },
    { method: 'post', path: '/api/sign-out', handler: apiHandler(parts, (call) => answerSignOut(parts.signOut, call)) },
    { method: 'get', path: '/tab', handler: toTabFolder },
    { method: 'get', path: '/tab/consent', handler: askConsent(parts.consent, parts.trustedProxies) },
    { method: 'get', path: '/tab/*', handler: serveTab(parts.tab) },
    { method: 'get', path: '/sign-in/callback', handler: finishSignIn(parts) },
    { method: 'get', path: '/sign-in/search', handler: searchElsewhere },
    { method: 'get', path: '/sign-in/:page', handler: startSignIn(parts) },
    ...Object.entries(aboutPages).map(([path, handler]) => ({ method: 'get', path, handler }) as const),
    { method: 'get', path: '/healthz', handler: health },
    { method: 'get', path: '/readyz', handler: ready(parts.readiness, parts) },
    { method: 'get', path: '/metrics', handler: metrics(parts.metrics, parts) },
  ];
}
