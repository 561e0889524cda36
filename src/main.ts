import { startApp, type App } from './app.js';
import { ConfigurationError, loadConfig, type Config } from './config/index.js';

/** sysexits.h's EX_CONFIG: a supervisor that sees it need not try again. */
const configurationExit = 78;

const config = readConfig();
const app = await startApp(config).catch(refuse);

for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
  // 'disconnect' comes when the demo that started this process is gone, however it ended.
  process.once(signal, () => void stop(app));
}
process.send?.({ ready: app.url });

function readConfig(): Config {
  try {
    return loadConfig(process.env);
  } catch (thrown) {
    if (!(thrown instanceof ConfigurationError)) throw thrown;
    process.stderr.write(`${thrown.message}\n`);
    process.exit(configurationExit);
  }
}

function refuse(thrown: unknown): never {
  const { code, syscall } = thrown as NodeJS.ErrnoException;
  if (code === undefined || (syscall !== 'listen' && syscall !== 'getaddrinfo')) throw thrown;
  process.stderr.write(
    `Port ${config.http.port} on ${config.http.host} cannot be had (${code}). Set PORT or HOST to another.\n`,
  );
  process.exit(1);
}

async function stop(running: App): Promise<void> {
  await running.stop();
  process.exit(0);
}
