import { randomBytes } from 'node:crypto';
import type { DestinationStream } from 'pino';
import { createBot } from './bot/index.js';
import type { Config } from './config/index.js';
import { systemClock } from './foundation/clock.js';
import { keyedHash } from './foundation/keyed-hash.js';
import { createGraphClient, createPooledFetch, Directory, ProfilePhotos } from './graph/index.js';
import { AppTokens, signInAhead } from './identity/index.js';
import { createJsonLog, createMetrics, observeWith } from './observability/index.js';
import { closeImageLoaders, PhotoService, type PhotoSource } from './photos/index.js';
import { startHttpServer } from './web/index.js';

/** What a test may replace; a process leaves all of it alone. */
export interface AppSurroundings {
  readonly logDestination?: DestinationStream;
  /** PEM of a certificate authority that Graph's connections trust beside the system's. */
  readonly ca?: string;
}

export interface App {
  /** Where it listens, without a trailing slash. */
  readonly url: string;
  /** Lets answers under way finish, and closes every connection. */
  stop(): Promise<void>;
}

/** Builds every part of the product once, joins them, and starts to listen. */
export async function startApp(config: Config, surroundings: AppSurroundings = {}): Promise<App> {
  closeImageLoaders();
  const clock = systemClock;
  const hash = keyedHash(config.log.hashKey ?? randomBytes(32));
  const log = createJsonLog({ level: config.log.level, hash, destination: surroundings.logDestination });
  const metrics = createMetrics();
  const observe = observeWith(log, metrics);

  const tokens = new AppTokens({ ...config.entra, clock, observe: observe.cache });
  const graphScope = `${config.graph.baseUrl}/.default`;
  const pool = createPooledFetch(surroundings.ca);
  const graph = createGraphClient({
    baseUrl: config.graph.baseUrl,
    version: 'v1.0',
    fetch: pool.fetch,
    token: ({ tenantId }, deadline) => tokens.token(tenantId, graphScope, deadline),
    clock,
    observe: observe.graph,
  });
  const photos = new PhotoService({ source: photoSource(new ProfilePhotos(graph)), clock, ...config.photos, observe });
  const receive = createBot({
    ...config.bot,
    directory: new Directory(graph),
    photos,
    allowedTenants: config.entra.allowedTenants,
    clock,
    observe,
  });

  const signIn = signInAhead({
    signIn: async (deadline) => {
      await tokens.token(config.entra.tenantId, graphScope, deadline);
    },
    clock,
    onFailure: ({ code, message }) => {
      observe.failure({ requestId: 'start', code, detail: message });
    },
  });
  const server = await startHttpServer({
    ...config.http,
    receive,
    readiness: () => ({ signIn: signIn.done() }),
    metrics,
    clock,
    observe,
  });
  log.started({
    url: server.url,
    mode: config.mode,
    graph: config.graph.baseUrl,
    authenticated: config.bot.credentials !== undefined,
  });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      signIn.stop();
      await pool.close();
    },
  };
}

/** Graph's reads as the source that the photo service asks for: it looks into the bytes itself. */
function photoSource(photos: ProfilePhotos): PhotoSource {
  return {
    metadata: (question) => photos.metadata(question),
    original: async (question) => (await photos.original(question))?.bytes,
    sized: async (question, size) => (await photos.sized(question, size))?.bytes,
  };
}
