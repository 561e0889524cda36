import { readFile } from 'node:fs/promises';
import { globalAgent } from 'node:https';
import { rootCertificates } from 'node:tls';
import { startApp, type App } from '../../src/app.js';
import { loadConfig } from '../../src/config/index.js';
import { openSandbox, type OpenSandbox } from '../sandbox/open-sandbox.js';

export interface House {
  readonly app: App;
  readonly open: OpenSandbox;
  /** Every line that the app has written to its log. */
  readonly logLines: readonly string[];
  stop(): Promise<void>;
}

/** Signs buttons in tests; a second one stands for a key that was rotated away. */
export const cardKey = 'a-card-signing-key-for-tests-only-and-long-enough';

/**
 * The whole product against the whole sandbox, in this process and on free ports, until the app says that it is ready.
 * @param settings environment variables that differ from the demo's
 */
export async function openHouse(settings: Record<string, string> = {}): Promise<House> {
  const open = await openSandbox();
  // A house that cannot be opened must not leave its sandbox listening: the test run would never end.
  return moveIn(open, settings).catch(async (thrown: unknown) => {
    await open.stop();
    throw thrown;
  });
}

/** A second instance of the product before the same sandbox, which stays open at its end. */
export async function openAnother({ open }: House, settings: Record<string, string> = {}): Promise<House> {
  const house = await moveIn(open, settings);
  return { ...house, stop: () => house.app.stop() };
}

async function moveIn(open: OpenSandbox, settings: Record<string, string>): Promise<House> {
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
    GRAPH_BASE_URL: open.sandbox.httpsUrl,
    CARD_SIGNING_KEYS: cardKey,
    ...settings,
  });
  const app = await startApp(config, { ca, logDestination: { write: (line) => logLines.push(line) } });
  await isReady(app.url);
  const stop = async (): Promise<void> => {
    await app.stop();
    await open.stop();
  };
  return { app, open, logLines, stop };
}

async function isReady(url: string): Promise<void> {
  const response = await fetch(`${url}/readyz`);
  await response.body?.cancel();
  if (response.status !== 200) await new Promise((resolve) => setTimeout(resolve, 50)).then(() => isReady(url));
}
