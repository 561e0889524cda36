import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response, type Server } from 'restify';
import type { Clock } from '../foundation/clock.js';
import type { Observer } from '../model/events.js';
import { asPortraitError, PortraitError } from '../model/portrait-error.js';
import type { SignedImages } from '../photos/signed-images/signed-images.js';
import { isSignInAddress, sendNoSignIn } from './handlers/sign-in.js';
import { ImageDoor } from './image-door.js';
import { ImageMemory } from './image-memory.js';
import { RequestLog } from './request-log.js';
import { routes, type RouteParts } from './routes.js';
import { sendError } from './send-error.js';

/** A request that is not complete by then is cut off; Node looks every 30 seconds, so 75 at the latest. */
const requestTimeoutMs = 45_000;
const headersTimeoutMs = 20_000;
/** Longer than the idle time-out of usual load balancers, so that they close connections and we do not. */
const keepAliveMs = 75_000;

/** A turn under way at the end gets its ten seconds and a little for sending. */
const drainMs = 12_000;
const closeIdleEveryMs = 20;

/** What log and metrics call a request whose client went away, as nginx does. */
const clientGone = 499;

export interface HttpServerOptions extends RouteParts {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Pictures for cards by URL; undefined where they travel in the cards themselves. */
  readonly images?: Pick<SignedImages, 'picture'> | undefined;
  readonly clock: Clock;
  readonly observe: Pick<Observer, 'http' | 'failure'>;
}

export interface HttpServer {
  /** Without a trailing slash. */
  readonly url: string;
  /** Takes no new connections, and resolves when the answers under way are out. */
  stop(): Promise<void>;
}

/** Starts the HTTP server; rejects when the port cannot be had. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const server = restify.createServer({ name: 'portrait' });
  server.server.requestTimeout = requestTimeoutMs;
  server.server.headersTimeout = headersTimeoutMs;
  server.server.keepAliveTimeout = keepAliveMs;
  const { images } = options;
  if (images) server.first(new ImageDoor({ ...options, images, memory: new ImageMemory(options.clock) }).receive);
  const requests = new RequestLog(options.clock, options.observe);
  server.pre((request, response, next) => {
    requests.begin(request);
    response.header('X-Content-Type-Options', 'nosniff');
    response.header('Cache-Control', 'no-store');
    // Naming the server helps nobody but an attacker.
    response.removeHeader('Server');
    next();
  });
  for (const { method, path, handler } of routes(options)) {
    server[method](path, async (request: Request, response: Response) => {
      await handler(request, response, requests.idOf(request)).catch((thrown: unknown) => {
        if (response.destroyed || response.closed) {
          // Nobody is there to be told, and nothing of ours failed.
          response.statusCode = clientGone;
          return;
        }
        const error = asPortraitError(thrown);
        requests.failed(request, error);
        sendError(response, error, requests.idOf(request));
      });
    });
  }
  // restify's own refusals: no such route, or no such method on it.
  server.on(
    'restifyError',
    (request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      const code = error.statusCode === 405 ? 'method_not_allowed' : 'not_found';
      if (code === 'not_found' && isSignInAddress(request.url)) sendNoSignIn(response);
      else sendError(response, new PortraitError(code, 'No route'), requests.idOf(request));
      done();
    },
  );
  server.on('after', (request: Request, response: Response, route: { path?: string } | undefined) => {
    requests.end(request, route?.path ?? 'none', response.statusCode);
  });
  server.listen(options.port, options.host);
  // Waited for on restify's own emitter, which hands the socket's errors on: a busy port rejects here.
  await once(server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return { url: `http://${urlHost(options.host)}:${port}`, stop: () => stop(server) };
}

/** IPv6 addresses stand in brackets in a URL. */
function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

/** Lets answers under way out, closing each connection as it falls idle, and ends what takes too long. */
async function stop(server: Server): Promise<void> {
  const closed = once(server.server, 'close');
  server.close();
  const closeIdle = setInterval(() => {
    server.server.closeIdleConnections();
  }, closeIdleEveryMs);
  const giveUp = setTimeout(() => {
    server.server.closeAllConnections();
  }, drainMs);
  await closed;
  clearInterval(closeIdle);
  clearTimeout(giveUp);
}
