import { readFile } from 'node:fs/promises';
import { globalAgent } from 'node:https';
import { rootCertificates } from 'node:tls';
import { startApp, type App } from '../../src/app.js';
import { loadConfig } from '../../src/config/index.js';
import { openBot, registeredBot } from '../../src/demo/app-environment.js';
import { openSandbox, type OpenSandbox } from '../sandbox/open-sandbox.js';
import { noPasses, realPasses, type Passes } from './passes.js';

export interface House {
  readonly app: App;
  readonly open: OpenSandbox;
  /** Every line that the app has written to its log. */
  readonly logLines: readonly string[];
  /** How its Teams and its bot know each other. */
  readonly passes: Passes;
  readonly door: Door;
  stop(): Promise<void>;
}

/** Signs buttons in tests; a second one stands for a key that was rotated away. */
export const cardKey = 'a-card-signing-key-for-tests-only-and-long-enough';

/** What a house's bot is registered as, and what it takes to talk with it. */
interface Door {
  readonly bot: (info: OpenSandbox['info']) => NodeJS.ProcessEnv;
  readonly passes: (open: OpenSandbox) => Passes;
}

/** As `npm run demo` has it: everybody is believed. */
const openDoor: Door = { bot: () => openBot, passes: () => noPasses };
/** As `npm run demo -- --secure` has it: everything is authenticated. */
const guardedDoor: Door = { bot: registeredBot, passes: realPasses };

/**
 * The whole product against the whole sandbox, in this process and on free ports, until the app says that it is ready.
 * @param settings environment variables that differ from the demo's
 */
export async function openHouse(settings: Record<string, string> = {}): Promise<House> {
  return open(settings, process.env['SECURE_HOUSES'] === undefined ? openDoor : guardedDoor);
}

/** The same with everything authenticated as in production, however the other houses are. */
export async function openSecureHouse(settings: Record<string, string> = {}): Promise<House> {
  return open(settings, guardedDoor);
}

/** A second instance of the product before the same sandbox, which stays open at its end. */
export async function openAnother({ open, door }: House, settings: Record<string, string> = {}): Promise<House> {
  const house = await moveIn(open, settings, door);
  return { ...house, stop: () => house.app.stop() };
}

async function open(settings: Record<string, string>, door: Door): Promise<House> {
  const sandbox = await openSandbox();
  // A house that cannot be opened must not leave its sandbox listening: the test run would never end.
  return moveIn(sandbox, settings, door).catch(async (thrown: unknown) => {
    await sandbox.stop();
    throw thrown;
  });
}

async function moveIn(open: OpenSandbox, settings: Record<string, string>, door: Door): Promise<House> {
  const ca = await readFile(open.sandbox.caFile, 'utf8');
  // A process is given the certificate authority by NODE_EXTRA_CA_CERTS; this one has started long ago.
  globalAgent.options.ca = [...rootCertificates, ca];
  const logLines: string[] = [];
  const { clientId, clientSecret, appIdUri } = open.client('portrait');
  const config = loadConfig({
    PORTRAIT_MODE: 'demo',
    PORT: '0',
    LOG_LEVEL: 'debug',
    AAD_APP_CLIENT_ID: clientId,
    AAD_APP_CLIENT_SECRET: clientSecret,
    AAD_APP_TENANT_ID: open.info.tenantId,
    AAD_APP_ID_URI: appIdUri,
    AUTHORITY_HOST: open.sandbox.httpsUrl,
    SIGN_IN_PAGE_HOST: open.sandbox.httpUrl,
    GRAPH_BASE_URL: open.sandbox.httpsUrl,
    CARD_SIGNING_KEYS: cardKey,
    ...door.bot(open.info),
    ...settings,
  });
  const app = await startApp(config, { ca, logDestination: { write: (line) => logLines.push(line) } });
  await isReady(app.url);
  const stop = async (): Promise<void> => {
    await app.stop();
    await open.stop();
  };
  return { app, open, logLines, passes: door.passes(open), door, stop };
}

async function isReady(url: string): Promise<void> {
  const response = await fetch(`${url}/readyz`);
  await response.body?.cancel();
  if (response.status !== 200) await new Promise((resolve) => setTimeout(resolve, 50)).then(() => isReady(url));
}
