import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { getSecurely } from '../sandbox/open-sandbox.js';
import type { RunningProcess } from './processes-of-group.js';
import { RunDemo, type DemoRunOptions } from './run-demo.js';

// The demo is tested as it is shipped: built. `npm test` builds first.
const usualAppPort = 3978;
const quietly = ['--no-open', '--no-playground'];

const demos: RunDemo[] = [];
const servers: Server[] = [];

afterEach(async () => {
  await Promise.all(demos.splice(0).map((demo) => demo.dispose()));
  await Promise.all(servers.splice(0).map(release));
});

async function start(flags = quietly, options: DemoRunOptions = {}): Promise<RunDemo> {
  const demo = await RunDemo.start(flags, options);
  demos.push(demo);
  return demo;
}

/** Holds a port until the test ends; 0 is any. */
async function occupy(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  return server;
}

async function release(server: Server): Promise<void> {
  if (!server.listening) return;
  server.close();
  await once(server, 'close');
}

const appHasStarted = (processes: readonly RunningProcess[]) =>
  processes.some(({ command }) => command.includes('dist/main.js'));

const portOf = (server: Server) => (server.address() as AddressInfo).port;

async function statusOf(url: string): Promise<number> {
  const response = await fetch(url);
  await response.body?.cancel();
  return response.status;
}

describe('the ready line', () => {
  it('names everything, and everything answers', async () => {
    const demo = await start(['--no-open']);
    const urls = await demo.ready();
    const { app, sandbox, sandboxTls, playground, caFile, tenantId } = urls;
    expect(Object.keys(urls)).toEqual(['app', 'sandbox', 'sandboxTls', 'host', 'playground', 'caFile', 'tenantId']);
    expect(urls.host).toBe(`${urls.sandbox}/host`);
    expect(await (await fetch(urls.host)).text()).toContain(`data-app="${urls.app}"`);
    expect(await statusOf(`${app}/readyz`)).toBe(200);
    expect(await statusOf(playground ?? '')).toBe(200);
    expect(await (await fetch(`${sandbox}/sandbox/info`)).json()).toMatchObject({ tenantId, caFile });
    const metadata = await getSecurely(`${sandboxTls}/${tenantId}/v2.0/.well-known/openid-configuration`, caFile);
    expect(metadata.status).toBe(200);
  });

  it('comes after the addresses and a sentence on what to do', async () => {
    const demo = await start();
    const { app, sandbox } = await demo.ready();
    const said = demo.stdout.slice(0, demo.stdout.indexOf('portrait ready'));
    expect(said).toContain(`${app}/api/messages`);
    expect(said).toContain(`${sandbox}/sandbox/info`);
    expect(said).toContain('Ctrl-C ends everything.');
  });

  it('has no Playground where none was asked for, nor does its port matter then', async () => {
    const port = portOf(await occupy(0));
    const demo = await start(quietly, { environment: { PLAYGROUND_PORT: String(port) } });
    expect(await demo.ready()).toMatchObject({ playground: null });
    expect(await demo.processes()).toHaveLength(3);
  });
});

describe('the end', () => {
  const wholeDemo = ['--no-open'];
  const peacefully = { code: 0, signal: null, stderr: '' };

  it('comes with Ctrl-C in a terminal: every process goes, in peace', async () => {
    const demo = await start(wholeDemo);
    await demo.ready();
    demo.pressCtrlC();
    expect(await demo.end()).toMatchObject(peacefully);
    expect(await demo.processes()).toEqual([]);
  });

  it('comes with Ctrl-C when npm started it', async () => {
    const demo = await start(wholeDemo, { throughNpm: true });
    await demo.ready();
    demo.pressCtrlC();
    expect(await demo.end()).toMatchObject(peacefully);
    await demo.until((processes) => processes.length === 0);
  });

  it('comes with SIGINT to the demo alone', async () => {
    const demo = await start();
    await demo.ready();
    demo.signal('SIGINT');
    expect(await demo.end()).toMatchObject(peacefully);
    expect(await demo.processes()).toEqual([]);
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('comes with %s to the demo alone while it starts', async (signal) => {
    const demo = await start();
    await demo.until(appHasStarted);
    demo.signal(signal);
    expect(await demo.end()).toMatchObject(peacefully);
    await demo.until((processes) => processes.length === 0);
  });

  it('comes with Ctrl-C while it starts', async () => {
    const demo = await start();
    await demo.until(appHasStarted);
    demo.pressCtrlC();
    expect(await demo.end()).toMatchObject(peacefully);
    await demo.until((processes) => processes.length === 0);
  });

  it('leaves no process behind when the demo is killed', async () => {
    const demo = await start(wholeDemo);
    await demo.ready();
    expect(await demo.processes()).toHaveLength(4);
    demo.signal('SIGKILL');
    expect(await demo.end()).toMatchObject({ signal: 'SIGKILL' });
    await demo.until((processes) => processes.length === 0);
  });

  it('leaves no process behind when the demo is killed while it starts', async () => {
    const demo = await start();
    await demo.until(appHasStarted);
    demo.signal('SIGKILL');
    await demo.until((processes) => processes.length === 0);
  });

  it('comes with the end of any part, whose last words are told', async () => {
    const demo = await start();
    await demo.ready();
    const sandbox = (await demo.processes()).find(({ command }) => command.includes('sandbox/main.js'));
    process.kill(sandbox?.pid ?? 0, 'SIGKILL');
    const { code, stderr } = await demo.end();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The sandbox ended:\nThe sandbox is ready\./);
    expect(await demo.processes()).toEqual([]);
  });
});

describe('a busy port', () => {
  it('is told where it is a usual one, and another is taken', async () => {
    // Somebody's own demo may hold it already, which serves as well.
    await occupy(usualAppPort).catch(() => undefined);
    const demo = await start(quietly, { environment: { PORT: '' } });
    const port = Number(new URL((await demo.ready()).app).port);
    expect(port).toBeGreaterThan(usualAppPort);
    expect(demo.stdout).toContain(
      `Port ${usualAppPort} is busy (another program listens there), so the app takes ${port}. PORT chooses another.\n`,
    );
  });

  it.each([
    ['PORT', 'app'],
    ['SANDBOX_PORT', 'sandbox'],
    ['SANDBOX_TLS_PORT', 'sandbox (HTTPS)'],
    ['PLAYGROUND_PORT', 'Playground'],
  ])('ends the demo where %s names it', async (variable, who) => {
    const port = portOf(await occupy(0));
    const demo = await start(['--no-open'], { environment: { [variable]: String(port) } });
    const stderr = `Port ${port} for the ${who} is busy (another program listens there). Set ${variable} to another.\n`;
    expect(await demo.end()).toEqual({ code: 1, signal: null, stdout: '', stderr });
    expect(await demo.processes()).toEqual([]);
  });
});

describe('a mistake of whoever starts it', () => {
  it('is told where two parts are to share a port', async () => {
    const server = await occupy(0);
    const port = portOf(server);
    await release(server);
    const environment = { PORT: String(port), SANDBOX_PORT: String(port) };
    const { code, stderr } = await (await start(quietly, { environment })).end();
    expect(code).toBe(1);
    expect(stderr).toBe(`Port ${port} for the sandbox is busy (given to another part). Set SANDBOX_PORT to another.\n`);
  });

  it('is told where a port is none', async () => {
    const { code, stderr } = await (await start(quietly, { environment: { PORT: 'http' } })).end();
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'PORT is "http", which is no port.\n' });
  });

  it('is answered with the usage where a flag is unknown', async () => {
    const { code, stderr, stdout } = await (await start(['--no-sandbox'])).end();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain("'--no-sandbox'");
    expect(stderr).toContain('Usage: npm run demo [-- --no-open] [-- --no-playground] [-- --secure]\n');
  });
});
