// The process behind `npm run sandbox`, and a child of the demo.
import { join } from 'node:path';
import { SandboxStartError, startSandbox } from './start-sandbox.js';
import type { Sandbox } from './start-sandbox.js';

/** A port from the environment. */
function portSetting(name: string, usual: number): number {
  const text = process.env[name] ?? '';
  if (text === '') return usual;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new SandboxStartError(`${name} is a port from 0 to 65535, and not ${text}.`);
  }
  return Number(text);
}

const greeting = ({ httpUrl, httpsUrl, caFile }: Sandbox) => `The sandbox is ready.
  Graph and control   ${httpUrl}
  Graph and Entra     ${httpsUrl}  (certificate authority: ${caFile})
  Who is in it        ${httpUrl}/sandbox/info
  A token             docs/sandbox.md, "Tokens"; the clients' ids and secrets are in /sandbox/info
`;

async function start(): Promise<Sandbox> {
  const ports = { port: portSetting('SANDBOX_PORT', 3980), tlsPort: portSetting('SANDBOX_TLS_PORT', 3979) };
  return startSandbox({ ...ports, folder: join(process.cwd(), '.portrait') });
}

function refuse(thrown: unknown): void {
  const hint = 'SANDBOX_PORT and SANDBOX_TLS_PORT choose other ports.';
  const isExplained = thrown instanceof SandboxStartError;
  process.stderr.write(isExplained ? `${thrown.message}\n${hint}\n` : `The sandbox did not start: ${String(thrown)}\n`);
  process.exitCode = 1;
  if (process.connected) process.disconnect();
}

function stopOnEnd(sandbox: Sandbox): void {
  const end = () => {
    void sandbox.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  // The parent that started this child is gone.
  process.once('disconnect', end);
}

try {
  const sandbox = await start();
  stopOnEnd(sandbox);
  process.stdout.write(greeting(sandbox));
  process.send?.({ ready: true });
} catch (thrown) {
  refuse(thrown);
}
