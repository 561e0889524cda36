import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { DemoError } from './choose-port.js';

/** A process that has not ended by then is ended for it. */
const patienceMs = 4_000;
/** Nothing here takes longer to answer on a slow laptop. */
const startMs = 40_000;
const lookEveryMs = 50;
const lastLines = 15;
const endWithDemo = new URL('./end-with-demo.js', import.meta.url).href;

export interface DemoProcessOptions {
  /** What people call it. */
  readonly name: string;
  /** A script for Node, and its arguments. */
  readonly command: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly folder: string;
  /** Takes everything that it prints. */
  readonly logFile: string;
}

/** One process of the demo, from its start to its end. */
export class DemoProcess {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #logFile: string;
  readonly #exit: Promise<unknown>;

  constructor({ name, command, environment, folder, logFile }: DemoProcessOptions) {
    this.name = name;
    this.#logFile = logFile;
    const log = openSync(logFile, 'w');
    // The channel tells the process when the demo is gone, even if it was killed.
    this.#child = spawn(process.execPath, ['--import', endWithDemo, ...command], {
      cwd: folder,
      env: environment,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.#exit = once(this.#child, 'exit');
    this.#child.on('error', () => undefined);
  }

  /** Resolves when the URL answers 200; rejects with the process's last words when it ends before, or takes too long. */
  async answers(url: string): Promise<void> {
    const end = Date.now() + startMs;
    while (Date.now() < end) {
      if (this.#hasEnded()) throw new DemoError(`The ${this.name} ended before it answered:\n${this.#lastWords()}`);
      const response = await fetch(url).catch(() => undefined);
      await response?.body?.cancel();
      if (response?.status === 200) return;
      await sleep(lookEveryMs);
    }
    throw new DemoError(`The ${this.name} did not answer at ${url} within ${startMs / 1_000} s:\n${this.#lastWords()}`);
  }

  /** Rejects when the process ends by itself. */
  async diesEarly(): Promise<never> {
    await this.#exit;
    throw new DemoError(`The ${this.name} ended:\n${this.#lastWords()}`);
  }

  /** Asks it to end, and makes it after a while. */
  async end(): Promise<void> {
    if (this.#hasEnded()) return;
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), patienceMs);
    await this.#exit;
    clearTimeout(timer);
  }

  #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  #lastWords(): string {
    return readFileSync(this.#logFile, 'utf8').trimEnd().split('\n').slice(-lastLines).join('\n');
  }
}
