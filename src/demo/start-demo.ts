import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { appEnvironment, keptKey, openBot, registeredBot } from './app-environment.js';
import { choosePort, type PortWish } from './choose-port.js';
import { DemoProcess } from './demo-process.js';
import { readSandboxInfo } from './sandbox-info.js';

const wishes = {
  app: { who: 'app', variable: 'PORT', usual: 3978 },
  sandboxTls: { who: 'sandbox (HTTPS)', variable: 'SANDBOX_TLS_PORT', usual: 3979 },
  sandbox: { who: 'sandbox', variable: 'SANDBOX_PORT', usual: 3980 },
  playground: { who: 'Playground', variable: 'PLAYGROUND_PORT', usual: 56_150 },
} as const satisfies Record<string, PortWish>;

/** Null for what is not started. */
type Ports = Record<Exclude<keyof typeof wishes, 'playground'>, number> & { readonly playground: number | null };

export interface DemoOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** The project's own folder. */
  readonly project: string;
  /** Takes everything that the demo makes: certificates, keys, logs. */
  readonly folder: string;
  readonly withPlayground: boolean;
  /** Everything is authenticated as in production. The Playground has no token to show, so it does not go with it. */
  readonly isSecure: boolean;
  /** Is told of every process as soon as it is started, and of what people should know. */
  readonly onProcess: (process: DemoProcess) => void;
  readonly onNotice: (notice: string) => void;
}

/** Where everything answers; URLs without a trailing slash, null for what was not started. */
export interface DemoUrls {
  readonly app: string;
  readonly sandbox: string;
  readonly sandboxTls: string;
  readonly host: string;
  readonly playground: string | null;
  readonly caFile: string;
  readonly tenantId: string;
  /** Where a token for the bot is had; only where it asks for one. */
  readonly channelToken?: string;
}

/**
 * Starts sandbox, app and Playground one after the other, each as a process of its own, and waits until all answer.
 * @throws DemoError; processes that run by then have been told to `onProcess`
 */
export async function startDemo(options: DemoOptions): Promise<DemoUrls> {
  await mkdir(options.folder, { recursive: true });
  const ports = await choosePorts(options);
  const sandbox = await startSandbox(options, ports);
  const info = await readSandboxInfo(sandbox);
  const app = addressOfApp(ports);
  const environment = appEnvironment(options.environment, {
    info,
    port: ports.app,
    keys: {
      cards: await keptKey(join(options.folder, 'card-signing-key')),
      images: await keptKey(join(options.folder, 'image-signing-key')),
    },
    bot: options.isSecure ? registeredBot(info) : openBot,
  });
  await start(options, 'app', [join(options.project, 'dist/main.js')], environment).answers(`${app}/readyz`);
  const playground = ports.playground === null ? null : await startPlayground(options, ports.playground, app, sandbox);
  const { caFile, tenantId } = info;
  return {
    app,
    sandbox,
    sandboxTls: `https://localhost:${ports.sandboxTls}`,
    host: `${sandbox}/host`,
    playground,
    caFile,
    tenantId,
    ...(options.isSecure && { channelToken: `${sandbox}/sandbox/channel-token` }),
  };
}

function addressOfApp(ports: Ports): string {
  return `http://127.0.0.1:${ports.app}`;
}

async function choosePorts({ environment, withPlayground, isSecure, onNotice }: DemoOptions): Promise<Ports> {
  const taken: number[] = [];
  const choose = async (wish: PortWish): Promise<number> => {
    const { port, notice } = await choosePort(wish, environment, taken);
    if (notice !== undefined) onNotice(notice);
    taken.push(port);
    return port;
  };
  return {
    app: await choose(wishes.app),
    sandboxTls: await choose(wishes.sandboxTls),
    sandbox: await choose(wishes.sandbox),
    playground: withPlayground && !isSecure ? await choose(wishes.playground) : null,
  };
}

/** The sandbox looks for its folder where it runs, so that `npm run sandbox` and the demo share one certificate. */
async function startSandbox(options: DemoOptions, ports: Ports): Promise<string> {
  const url = `http://127.0.0.1:${ports.sandbox}`;
  const environment = {
    ...options.environment,
    SANDBOX_PORT: String(ports.sandbox),
    SANDBOX_TLS_PORT: String(ports.sandboxTls),
    // Its host page shows the app's tab.
    SANDBOX_APP_URL: addressOfApp(ports),
  };
  const command = [join(options.project, 'dist/sandbox/main.js')];
  await start(options, 'sandbox', command, environment, dirname(options.folder)).answers(`${url}/sandbox/info`);
  return url;
}

/** The Playground keeps its own log beside its configuration; its people are the sandbox's. */
async function startPlayground(options: DemoOptions, port: number, app: string, sandbox: string): Promise<string> {
  const configFile = join(options.folder, 'playground.yml');
  const configuration = await fetch(`${sandbox}/sandbox/playground`);
  await writeFile(configFile, await configuration.text());
  const url = `http://127.0.0.1:${port}`;
  const cli = join(options.project, 'node_modules/@microsoft/m365agentsplayground/cli.js');
  const command = [
    cli,
    'start',
    '-e',
    `${app}/api/messages`,
    '-c',
    'msteams',
    '-p',
    String(port),
    '--disable-telemetry',
  ];
  const environment = {
    ...options.environment,
    TEAMSAPPTESTER_BROWSER: 'none',
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
  };
  await start(options, 'Playground', command, environment).answers(url);
  return url;
}

/** Processes run in the demo's folder unless told otherwise: whatever they write beside themselves lands there. */
function start(
  options: DemoOptions,
  name: string,
  command: readonly string[],
  environment: NodeJS.ProcessEnv,
  folder = options.folder,
): DemoProcess {
  const logFile = join(options.folder, `${name.toLowerCase()}.log`);
  const process = new DemoProcess({ name, command, environment, folder, logFile });
  options.onProcess(process);
  return process;
}
