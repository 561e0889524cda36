import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import type { OwnProcess } from '../own-process.js';

/** How a server did under load. */
export interface LoadSample {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p99: number;
  /** The server's processor time for one request, in microseconds. */
  readonly cpu: number;
}

export interface LoadOptions {
  /** What every answer has to be: an error is quickly sent, and would look like a good server. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

const requests = 20_000;
const connections = 16;
const autocannon = createRequire(import.meta.url).resolve('autocannon');

/** Only what is read of autocannon's report. */
interface Report {
  /** Seconds. */
  readonly duration: number;
  readonly latency: { readonly p99: number };
  readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
}

/** Asks a server for its address as fast as it answers, from a process of its own. */
export async function load(server: OwnProcess, { status, headers }: LoadOptions): Promise<LoadSample> {
  const wanted = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
  const words = ['--json', '-c', String(connections), '-a', String(requests), ...wanted, server.url];
  const before = await server.cpu();
  const { stdout } = await promisify(execFile)(process.execPath, [autocannon, ...words]);
  const cpu = ((await server.cpu()) - before) / requests;
  const { duration, latency, statusCodeStats } = JSON.parse(stdout) as Report;
  const answered = statusCodeStats[String(status)]?.count ?? 0;
  if (answered !== requests) throw new Error(`${answered} of ${requests} requests were answered ${status}`);
  return { perSecond: requests / duration, p99: latency.p99, cpu };
}
