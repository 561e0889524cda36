import { randomBytes } from 'node:crypto';
import type { DestinationStream } from 'pino';
import { createBot } from './bot/index.js';
import { describeConfig, type Config } from './config/index.js';
import { systemClock } from './foundation/clock.js';
import { keyedHash } from './foundation/keyed-hash.js';
import { onceWanted } from './foundation/once-wanted.js';
import { signInAhead } from './identity/index.js';
import { createJsonLog, createMetrics, observeWith } from './observability/index.js';
import { createBotAuthentication } from './parts/bot-authentication.js';
import { botSettings } from './parts/bot-settings.js';
import { createBelongings } from './parts/belongings.js';
import { createGraphParts } from './parts/graph-parts.js';
import { createImageParts } from './parts/image-parts.js';
import { createPeopleParts } from './parts/people-parts.js';
import { createPhotoParts } from './parts/photo-parts.js';
import { createSharedParts } from './parts/shared-parts.js';
import { createSignInParts } from './parts/sign-in-parts.js';
import { prepareImageLibrary } from './photos/index.js';
import { readTabFiles, startHttpServer } from './web/index.js';

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
  prepareImageLibrary();
  const clock = systemClock;
  const hash = keyedHash(config.log.hashKey ?? randomBytes(32));
  const log = createJsonLog({ level: config.log.level, hash, destination: surroundings.logDestination });
  const metrics = createMetrics();
  const observe = observeWith(log, metrics);

  const shared = await createSharedParts(config, clock, observe);
  const microsoft = createGraphParts(config, clock, observe, surroundings.ca);
  const { photos, walls, sheets, thumbnail } = createPhotoParts(config, microsoft, shared.bytes, clock, observe);
  const images = createImageParts(config, photos, clock, observe);
  const signIns = createSignInParts(config, microsoft, shared.notes, clock, observe);
  const bot = createBot({
    authentication: createBotAuthentication(config, microsoft.fetch, clock, observe),
    ...botSettings(config),
    ...{ signIn: signIns.bot, belongings: createBelongings(microsoft), notes: shared.notes, thumbnail },
    ...{ directory: microsoft.directory, photos, walls, images: images.delivery, clock, observe },
  });
  const signIn = signInAhead({
    signIn: microsoft.signIn,
    clock,
    onFailure: ({ code, message }) => {
      observe.failure({ requestId: 'start', code, detail: message });
    },
  });
  const server = await startHttpServer({
    ...config.http,
    receive: bot.receive,
    readUser: signIns.readUser,
    people: createPeopleParts(microsoft),
    signOut: (user) => signIns.bot.accounts.forget(user),
    tab: { files: onceWanted(readTabFiles), frameAncestors: config.tab.frameAncestors },
    signInPages: signIns.pages,
    consent: { ...config.entra, ...config.tab, graphRoot: config.graph.baseUrl },
    ...{ photos, rooms: { walls, sheets }, images: images.signed, metrics, clock, observe },
    readiness: () => ({ signIn: signIn.done() }),
  });
  log.started({ url: server.url, ...describeConfig(config) });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await bot.stop();
      signIn.stop();
      shared.close();
      await microsoft.close();
    },
  };
}
