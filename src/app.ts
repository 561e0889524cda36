import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { DestinationStream } from 'pino';
import { createBot, inlineImages } from './bot/index.js';
import type { Config } from './config/index.js';
import { systemClock, type Clock } from './foundation/clock.js';
import { keyedHash } from './foundation/keyed-hash.js';
import {
  BatchCalls,
  createGraphClient,
  createPooledFetch,
  Directory,
  Groups,
  PhotoBatches,
  ProfilePhotos,
  type GraphClient,
} from './graph/index.js';
import { AppTokens, signInAhead } from './identity/index.js';
import { createJsonLog, createMetrics, observeWith } from './observability/index.js';
import type { Observer } from './model/events.js';
import { PortraitError } from './model/portrait-error.js';
import {
  ExcludedPeople,
  gateWidth,
  ImageGate,
  PhotoService,
  prepareImageLibrary,
  unshared,
  type PhotoSource,
} from './photos/index.js';
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

/** Some seconds of image work: who comes later is told to come back instead of waiting for all of it. */
const mostImageStepsWaiting = 256;

/** Builds every part of the product once, joins them, and starts to listen. */
export async function startApp(config: Config, surroundings: AppSurroundings = {}): Promise<App> {
  prepareImageLibrary();
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
  const batches = new BatchCalls(graph, clock);
  const photos = createPhotoService(config, { graph, batches, clock, observe });
  const receive = createBot({
    ...config.bot,
    directory: new Directory(graph, batches),
    photos,
    images: inlineImages(config.bot.imageBudgetBytes),
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

interface PhotoParts {
  readonly graph: GraphClient;
  readonly batches: BatchCalls;
  readonly clock: Clock;
  readonly observe: Observer;
}

function createPhotoService(config: Config, { graph, batches, clock, observe }: PhotoParts): PhotoService {
  return new PhotoService({
    ...config.photos,
    source: photoSource(new ProfilePhotos(graph), new PhotoBatches(batches, clock)),
    shared: unshared,
    gate: new ImageGate({
      most: gateWidth(availableParallelism(), config.photos.threadPoolSize),
      mostWaiting: mostImageStepsWaiting,
    }),
    excluded: excludedPeople(config, new Groups(graph), clock),
    clock,
    observe,
  });
}

/** Graph's reads as the source that the photo service asks for: it looks into the bytes itself. */
function photoSource(photos: ProfilePhotos, batches: PhotoBatches): PhotoSource {
  return {
    metadata: (question) => photos.metadata(question),
    original: async (question) => (await photos.original(question))?.bytes,
    sized: async (question, size) => (await photos.sized(question, size))?.bytes,
    face: (question, size) => batches.photo(question, size),
  };
}

/** Those who prefer not to be shown, where a group of them is named. */
function excludedPeople({ photos, entra }: Config, groups: Groups, clock: Clock): ExcludedPeople | undefined {
  const groupId = photos.excludedGroupId;
  if (groupId === undefined) return undefined;
  return new ExcludedPeople(async (read) => {
    const members = await groups.members(groupId, { ...read, viewer: { kind: 'app', tenantId: entra.tenantId } });
    if (!members) throw new PortraitError('graph_refused', 'EXCLUDED_GROUP_ID names no group of this tenant');
    return members;
  }, clock);
}
