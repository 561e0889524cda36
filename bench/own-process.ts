import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, so that its work and that of whoever asks it are told apart. */
export interface OwnProcess {
  /** Where it listens, with the path to ask for. */
  readonly url: string;
  /** Processor time that it has used so far, in microseconds. */
  readonly cpu: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** @param file whose code ends in `reportTo` */
export async function startProcess(file: URL, words: readonly string[] = []): Promise<OwnProcess> {
  const child = fork(fileURLToPath(file), words);
  const ended = once(child, 'exit');
  // A child that cannot start says so on its own, and ends before it says where it listens.
  const early = ended.then(() => Promise.reject(new Error(`${file.pathname} ended before it listened`)));
  const [url] = (await Promise.race([once(child, 'message'), early])) as [string];
  early.catch(() => undefined);
  return {
    url,
    cpu: async () => {
      child.send('cpu');
      const [used] = (await once(child, 'message')) as [number];
      return used;
    },
    stop: async () => {
      child.disconnect();
      await ended;
    },
  };
}

/** Listens, says where, tells its processor time whenever it is asked, and ends with whoever started it. */
export async function reportTo(server: Server, path = ''): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.(user + system);
  });
  process.on('disconnect', () => process.exit(0));
}
