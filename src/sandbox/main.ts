// The process behind `npm run sandbox`, and a child of the demo.
import { join } from 'node:path';
import { isLoopbackHost } from '../foundation/loopback.js';
import { registeredClients } from './entra/clients.js';
import { SandboxStartError, startSandbox } from './start-sandbox.js';
import type { Sandbox } from './start-sandbox.js';
import { buildTenant } from './tenant/build-tenant.js';

/** A port from the environment. */
function portSetting(name: string, usual: number): number {
  const text = process.env[name] ?? '';
  if (text === '') return usual;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new SandboxStartError(`${name} is a port from 0 to 65535, and not ${text}.`);
  }
  return Number(text);
}

/** Where the app answers, from the environment. The host page frames addresses of this machine alone. */
function appSetting(): { readonly app?: string } {
  const text = process.env['SANDBOX_APP_URL'] ?? '';
  if (text === '') return {};
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol) || !isLoopbackHost(new URL(text).hostname)) {
    throw new SandboxStartError(`SANDBOX_APP_URL is an address of this machine, and not ${text}.`);
  }
  return { app: text.replace(/\/$/, '') };
}

/** A command that gets the current user's token, to paste into a shell. */
function tokenCommand(httpUrl: string): string {
  const clientId = registeredClients.find(({ name }) => name === 'tools')?.clientId ?? '';
  const { userPrincipalName } = buildTenant().playground.currentUser;
  const form = `-d grant_type=password -d client_id=${clientId} -d username=${userPrincipalName} -d password=any`;
  return `curl ${httpUrl}/common/oauth2/v2.0/token ${form} -d scope=User.ReadBasic.All`;
}

const greeting = ({ httpUrl, httpsUrl, caFile }: Sandbox) => `The sandbox is ready.
  Graph, Entra and control   ${httpUrl}
  Graph and Entra            ${httpsUrl}  (certificate authority: ${caFile})
  Who is in it               ${httpUrl}/sandbox/info
  A token                    ${tokenCommand(httpUrl)}
`;

async function start(): Promise<Sandbox> {
  const ports = { port: portSetting('SANDBOX_PORT', 3980), tlsPort: portSetting('SANDBOX_TLS_PORT', 3979) };
  return startSandbox({ ...ports, ...appSetting(), folder: join(process.cwd(), '.portrait') });
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
