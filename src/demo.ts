import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import open from 'open';
import { DemoError } from './demo/choose-port.js';
import type { DemoProcess } from './demo/demo-process.js';
import { startDemo, type DemoUrls } from './demo/start-demo.js';

const usage = 'npm run demo [-- --no-open] [-- --no-playground] [-- --secure]';
const usageExit = 2;

const { open: mayOpen, playground: withPlayground, secure: isSecure } = readFlags();
const processes: DemoProcess[] = [];
/** Once people asked for the end, a process that ends is no failure: Ctrl-C in a terminal reaches every one of them. */
let wasAskedToEnd = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    wasAskedToEnd = true;
    void end(0);
  });
}
try {
  const urls = await startDemo({
    environment: process.env,
    project: fileURLToPath(new URL('..', import.meta.url)),
    folder: resolve('.portrait'),
    withPlayground,
    isSecure,
    onProcess: (started) => processes.push(started),
    onNotice: say,
  });
  say(greeting(urls));
  say(`portrait ready ${JSON.stringify(urls)}`);
  // Without a desktop there is no browser to open, and the addresses stand above.
  if (mayOpen && urls.playground !== null) await open(urls.playground).catch(() => undefined);
  await Promise.race(processes.map((started) => started.diesEarly()));
} catch (thrown) {
  await fail(thrown);
}

function readFlags(): { open: boolean; playground: boolean; secure: boolean } {
  const options = {
    open: { type: 'boolean', default: true },
    playground: { type: 'boolean', default: true },
    secure: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ options, allowNegative: true }).values;
  } catch (thrown) {
    process.stderr.write(`${(thrown as Error).message}\nUsage: ${usage}\n`);
    process.exit(usageExit);
  }
}

function greeting({ app, sandbox, host, playground, channelToken }: DemoUrls): string {
  const chat = `  Chat     ${playground}   (the Playground; it can be reached from your network, not only from this machine)`;
  const token = `  Token    POST ${channelToken} { "serviceUrl", "channelId": "msteams" }   (the bot takes nothing without)`;
  return [
    '',
    ...(playground === null ? [] : [chat]),
    `  Tab      ${host}   (a page that plays Teams)`,
    `  Bot      ${app}/api/messages`,
    ...(channelToken === undefined ? [] : [token]),
    `  Tenant   ${sandbox}/sandbox/info`,
    '',
    `${whatToDo(playground, channelToken)} Ctrl-C ends everything.`,
    '',
  ].join('\n');
}

function whatToDo(playground: string | null, channelToken: string | undefined): string {
  if (playground !== null) return 'In the group chat, type "@Portrait photo of @" and pick a colleague.';
  if (channelToken === undefined) return 'Send Bot Framework activities to the bot, or read photos from the sandbox.';
  return 'Send Bot Framework activities to the bot, each with a token for its serviceUrl (docs/sandbox.md shows how).';
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function fail(thrown: unknown): Promise<void> {
  if (wasAskedToEnd) return;
  if (!(thrown instanceof DemoError)) throw thrown;
  process.stderr.write(`${thrown.message}\n`);
  await end(1);
}

async function end(exitCode: number): Promise<never> {
  // A second Ctrl-C finds the processes already asked to end.
  await Promise.all(processes.map((started) => started.end()));
  process.exit(exitCode);
}
