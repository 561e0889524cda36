import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSandbox, temporaryFolder } from './open-sandbox.js';
import type { OpenSandbox } from './open-sandbox.js';

const program = fileURLToPath(new URL('../../node_modules/@microsoft/m365agentsplayground/cli.js', import.meta.url));

let open: OpenSandbox;

beforeAll(async () => {
  open = await openSandbox();
});

afterAll(() => open.stop());

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The Playground keeps its configuration to itself until it is ready. */
async function eventually(url: string): Promise<unknown> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return response.json();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer within ten seconds.`);
}

describe('the Agents Playground, unmodified', () => {
  let place: Awaited<ReturnType<typeof temporaryFolder>>;
  let playground: ChildProcess | undefined;

  beforeAll(async () => {
    place = await temporaryFolder();
  });

  afterAll(async () => {
    if (playground?.kill()) await once(playground, 'exit');
    await place.dispose();
  });

  it('takes the configuration that the sandbox writes', async () => {
    const config = await (await fetch(`${open.sandbox.httpUrl}/sandbox/playground`)).text();
    const file = join(place.folder, 'playground.yml');
    await writeFile(file, config);
    const port = await freePort();
    const bot = ['-e', 'http://127.0.0.1:3978/api/messages', '-c', 'msteams'];
    playground = spawn(process.execPath, [program, 'start', ...bot, '-p', String(port), '--dt'], {
      cwd: place.folder,
      env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_CONFIG_PATH: file },
      stdio: 'ignore',
    });
    const { tenantId, currentUser, users } = JSON.parse(config) as Record<string, unknown>;
    const loaded = await eventually(`http://127.0.0.1:${port}/_internal/v1/config`);
    expect(loaded).toMatchObject({ config: { tenantId, currentUser, users } });
  });
});
