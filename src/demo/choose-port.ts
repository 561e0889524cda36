import { createServer } from 'node:net';
import { once } from 'node:events';

/** How far above a busy default port a free one is looked for. */
const portsToTry = 50;

/** The demo cannot start; the message says why in a sentence. */
export class DemoError extends Error {
  override readonly name = 'DemoError';
}

export interface PortWish {
  /** Who wants it, for the sentence that says which port is busy. */
  readonly who: string;
  /** Environment variable that names it. */
  readonly variable: string;
  readonly usual: number;
}

export interface ChosenPort {
  readonly port: number;
  /** Set where it is not the usual one: says why. */
  readonly notice?: string;
}

/**
 * A port that is free now. A busy port that was asked for by name is an error; a busy usual one is replaced by the next.
 * @param taken ports already given to somebody else
 * @throws DemoError
 */
export async function choosePort(
  { who, variable, usual }: PortWish,
  environment: NodeJS.ProcessEnv,
  taken: readonly number[],
): Promise<ChosenPort> {
  const asked = environment[variable];
  if (asked !== undefined && asked !== '') return { port: await askedPort(who, variable, asked, taken) };
  const reason = await whyBusy(usual, taken);
  if (reason === undefined) return { port: usual };
  for (let port = usual + 1; port <= usual + portsToTry; port += 1) {
    if ((await whyBusy(port, taken)) !== undefined) continue;
    return {
      port,
      notice: `Port ${usual} is busy (${reason}), so the ${who} takes ${port}. ${variable} chooses another.`,
    };
  }
  throw new DemoError(`No free port for the ${who} from ${usual} to ${usual + portsToTry}. Set ${variable} to one.`);
}

async function askedPort(who: string, variable: string, asked: string, taken: readonly number[]): Promise<number> {
  const port = Number(asked);
  if (!/^\d+$/.test(asked) || port > 65_535) throw new DemoError(`${variable} is "${asked}", which is no port.`);
  if (port === 0) return freePort(taken);
  const reason = await whyBusy(port, taken);
  if (reason === undefined) return port;
  throw new DemoError(`Port ${port} for the ${who} is busy (${reason}). Set ${variable} to another.`);
}

async function freePort(taken: readonly number[]): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new DemoError('No free port on this machine.');
  return taken.includes(address.port) ? freePort(taken) : address.port;
}

/** Both addresses are tried: a server on every interface would otherwise go unseen. */
async function whyBusy(port: number, taken: readonly number[]): Promise<string | undefined> {
  if (taken.includes(port)) return 'given to another part';
  return (await bindError(port, '127.0.0.1')) ?? bindError(port, undefined);
}

async function bindError(port: number, host: string | undefined): Promise<string | undefined> {
  const server = createServer();
  server.listen({ port, ...(host !== undefined && { host }), exclusive: true });
  try {
    await once(server, 'listening');
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    return code === 'EADDRINUSE' ? 'another program listens there' : String(code);
  }
  server.close();
  await once(server, 'close');
  return undefined;
}
