import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** A Redis of a test's own: on a free port, in memory alone. */
export interface OpenRedis {
  readonly port: number;
  /** With the password in it. */
  readonly url: string;
  /** Takes its time away: connections stay, and nothing is answered. */
  pause(): void;
  resume(): void;
  /** As in a crash. */
  kill(): Promise<void>;
  /** Starts it again, empty, on its port. */
  start(): Promise<void>;
}

export const redisPassword = 'the-password-of-this-redis';

export async function openRedis(server: string): Promise<OpenRedis> {
  const port = await freePort();
  let running = await started(server, port);
  return {
    port,
    url: `redis://:${redisPassword}@127.0.0.1:${port}/0`,
    pause: () => void running.kill('SIGSTOP'),
    resume: () => void running.kill('SIGCONT'),
    kill: async () => {
      if (running.exitCode !== null || running.signalCode !== null) return;
      const gone = once(running, 'exit');
      running.kill('SIGKILL');
      await gone;
    },
    start: async () => {
      running = await started(server, port);
    },
  };
}

/** Waits for the line that says that it listens. */
async function started(server: string, port: number): Promise<ChildProcess> {
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--requirepass', redisPassword];
  const child = spawn(server, settings, { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    if (said.includes('Ready to accept connections')) break;
  }
  if (child.exitCode !== null) throw new Error(`redis-server did not start:\n${said}`);
  child.stdout.resume();
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
