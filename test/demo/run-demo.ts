import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DemoUrls } from '../../src/demo/start-demo.js';
import { processesOfGroup, type RunningProcess } from './processes-of-group.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
/** Free ports: the usual ones may belong to a demo that somebody uses on this machine. */
const freePorts = { PORT: '0', SANDBOX_PORT: '0', SANDBOX_TLS_PORT: '0', PLAYGROUND_PORT: '0' };
/** What ends the demo's processes with the demo ends the demo with the tests, even where they are killed. */
const endWithTests = new URL('../../dist/demo/end-with-demo.js', import.meta.url).href;
const lookEveryMs = 20;

export interface DemoRunOptions {
  readonly environment?: NodeJS.ProcessEnv;
  /** As people start it: `npm run demo`. Without, Node runs the built demo directly. */
  readonly throughNpm?: boolean;
}

/** How a demo ended, and everything that it said. */
export interface DemoEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built demo as a real process, in a folder and a process group of its own. */
export class RunDemo {
  readonly #child: ChildProcess;
  readonly #group: number;
  readonly #folder: string;
  readonly #said = { stdout: '', stderr: '' };
  readonly #ended: Promise<DemoEnd>;

  private constructor(child: ChildProcess, folder: string) {
    if (child.pid === undefined) throw new Error('The demo could not be started.');
    this.#child = child;
    this.#group = child.pid;
    this.#folder = folder;
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.setEncoding('utf8').on('data', (text: string) => (this.#said[name] += text));
    }
    this.#ended = this.#end();
  }

  static async start(flags: readonly string[], { environment, throughNpm }: DemoRunOptions = {}): Promise<RunDemo> {
    const folder = await mkdtemp(join(tmpdir(), 'portrait-demo-'));
    if (throughNpm) await layOut(folder);
    const command = throughNpm
      ? // What it runs first, the build, has been done, and others use what it would write anew.
        ['npm', 'run', '--silent', '--ignore-scripts', 'demo', '--', ...flags]
      : [process.execPath, '--import', endWithTests, join(project, 'dist/demo.js'), ...flags];
    const child = spawn(command[0] ?? '', command.slice(1), {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'test', ...freePorts, ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    return new RunDemo(child, folder);
  }

  /** What the ready line says; rejects with the demo's words where it ends before. */
  async ready(): Promise<DemoUrls> {
    for (;;) {
      const line = /^portrait ready (.*)\n/m.exec(this.#said.stdout)?.[1];
      if (line !== undefined) return JSON.parse(line) as DemoUrls;
      await Promise.race([this.#child.stdout && once(this.#child.stdout, 'data'), this.#refuseEnd()]);
    }
  }

  get stdout(): string {
    return this.#said.stdout;
  }

  /** Resolves when the demo has ended by itself. */
  end(): Promise<DemoEnd> {
    return this.#ended;
  }

  /** What a terminal does on Ctrl-C: every process of the group gets the signal. */
  pressCtrlC(): void {
    process.kill(-this.#group, 'SIGINT');
  }

  /** Signals the first process alone. */
  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** Every process that runs, the demo's own among them. */
  processes(): Promise<RunningProcess[]> {
    return processesOfGroup(this.#group);
  }

  /** Resolves with the processes as soon as `isSo` of them; the test's own time limit ends the wait. */
  async until(isSo: (processes: RunningProcess[]) => boolean): Promise<RunningProcess[]> {
    for (;;) {
      const processes = await this.processes();
      if (isSo(processes)) return processes;
      await pause(lookEveryMs);
    }
  }

  /** Ends whatever is left of it, and takes its folder away. */
  async dispose(): Promise<void> {
    if ((await this.processes()).length > 0) process.kill(-this.#group, 'SIGKILL');
    await this.#ended;
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #end(): Promise<DemoEnd> {
    const [code, signal] = (await once(this.#child, 'close')) as [number | null, NodeJS.Signals | null];
    return { code, signal, ...this.#said };
  }

  async #refuseEnd(): Promise<never> {
    const { code, stdout, stderr } = await this.#ended;
    throw new Error(`The demo ended with ${code} before it was ready.\n${stdout}${stderr}`);
  }
}

/** A folder in which npm finds the project's scripts and the built demo, and in which the demo writes its own files. */
async function layOut(folder: string): Promise<void> {
  await copyFile(join(project, 'package.json'), join(folder, 'package.json'));
  await symlink(join(project, 'dist'), join(folder, 'dist'), 'junction');
}
