import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openSandbox, temporaryFolder } from './open-sandbox.js';

// The process is tested as it is shipped: built. `npm test` builds first.
const program = fileURLToPath(new URL('../../dist/sandbox/main.js', import.meta.url));

let place: Awaited<ReturnType<typeof temporaryFolder>>;
let child: ChildProcess | undefined;

beforeEach(async () => {
  place = await temporaryFolder();
});

afterEach(async () => {
  child?.kill('SIGKILL');
  await place.dispose();
});

function start(environment: Record<string, string> = {}) {
  const started = fork(program, {
    cwd: place.folder,
    env: { ...process.env, NODE_ENV: 'test', SANDBOX_PORT: '0', SANDBOX_TLS_PORT: '0', ...environment },
    silent: true,
  });
  child = started;
  const output = { text: '' };
  started.stdout?.on('data', (chunk: Buffer) => (output.text += chunk.toString()));
  started.stderr?.on('data', (chunk: Buffer) => (output.text += chunk.toString()));
  return { started, output };
}

describe('the sandbox as a process', () => {
  it('says when it is ready and where, and ends well on a signal', async () => {
    const { started, output } = start();
    expect((await once(started, 'message'))[0]).toEqual({ ready: true });
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output.text)?.[0] ?? '';
    expect((await fetch(`${url}/sandbox/info`)).status).toBe(200);
    started.kill('SIGTERM');
    expect(await once(started, 'exit')).toEqual([0, null]);
  });

  it('ends when its parent is gone', async () => {
    const { started } = start();
    await once(started, 'message');
    started.disconnect();
    expect(await once(started, 'exit')).toEqual([0, null]);
  });

  it('says which port is taken, without a stack trace', async () => {
    const { sandbox, stop } = await openSandbox();
    const { port } = new URL(sandbox.httpUrl);
    const { started, output } = start({ SANDBOX_PORT: port });
    expect(await once(started, 'exit')).toEqual([1, null]);
    expect(output.text).toContain(`Port ${port} is taken by another process.\nSANDBOX_PORT and SANDBOX_TLS_PORT`);
    expect(output.text).not.toContain('    at ');
    await stop();
  });

  it('shows the tab of the app that it is told of, on this machine alone', async () => {
    const { started, output } = start({ SANDBOX_APP_URL: 'http://127.0.0.1:4711/' });
    await once(started, 'message');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output.text)?.[0] ?? '';
    expect(await (await fetch(`${url}/host/`)).text()).toContain('data-app="http://127.0.0.1:4711"');
    started.kill('SIGTERM');
    await once(started, 'exit');
    const elsewhere = start({ SANDBOX_APP_URL: 'https://portrait.example' });
    expect(await once(elsewhere.started, 'exit')).toEqual([1, null]);
    expect(elsewhere.output.text).toContain('SANDBOX_APP_URL is an address of this machine');
  });

  it('refuses a port that is none, and production', async () => {
    const wrong = start({ SANDBOX_PORT: '99999' });
    expect(await once(wrong.started, 'exit')).toEqual([1, null]);
    expect(wrong.output.text).toContain('SANDBOX_PORT is a port from 0 to 65535');
    const live = start({ NODE_ENV: 'production' });
    expect(await once(live.started, 'exit')).toEqual([1, null]);
    expect(live.output.text).toContain('NODE_ENV=production');
  });
});
