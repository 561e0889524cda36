import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { access } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { settings } from '../../src/config/index.js';
import { readText, repository } from './project-files.js';

interface Instruction {
  readonly verb: string;
  readonly rest: string;
}

let instructions: readonly Instruction[];

beforeAll(async () => {
  const text = (await readText('Dockerfile')).replaceAll(/^#.*\n/gm, '').replaceAll(/\\\n/g, ' ');
  instructions = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [verb = '', ...rest] = line.trim().split(/\s+/);
      return { verb, rest: rest.join(' ') };
    });
});

const all = (verb: string): string[] => instructions.filter((one) => one.verb === verb).map(({ rest }) => rest);

/** The code of the health check, as node is given it. */
function healthCheck(): string {
  const command = /CMD (\[.*\])$/.exec(all('HEALTHCHECK')[0] ?? '')?.[1] ?? '[]';
  const [node, option, script = ''] = JSON.parse(command) as string[];
  expect([node, option]).toEqual(['node', '-e']);
  return script;
}

async function serverThatAnswers(status: number): Promise<Server> {
  const server = createServer((_, response) => {
    response.statusCode = status;
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** How the health check ends beside an app that answers so. */
async function checkAgainst(status: number): Promise<number> {
  const server = await serverThatAnswers(status);
  const { port } = server.address() as AddressInfo;
  const code = await new Promise<number>((resolve) => {
    execFile(process.execPath, ['-e', healthCheck()], { env: { PORT: String(port) } }, (error) => {
      resolve(error === null ? 0 : Number(error.code));
    });
  });
  server.close();
  return code;
}

describe('Dockerfile', () => {
  it('builds in one stage and runs in another, both on Node 22', () => {
    expect(all('FROM')).toEqual(['node:22-bookworm-slim AS build', 'node:22-bookworm-slim']);
    expect(all('COPY').at(-1)).toBe('--from=build /src/build/app ./');
  });

  it('copies what is there, and what .dockerignore lets through', async () => {
    const sources = all('COPY')
      .slice(0, -1)
      .flatMap((rest) => rest.split(' ').slice(0, -1));
    await Promise.all(sources.map((source) => access(path.join(repository, source))));
    const admitted = (await readText('.dockerignore')).split('\n').flatMap((line) => /^!(.+)$/.exec(line)?.[1] ?? []);
    expect(sources.sort()).toEqual(admitted.sort());
  });

  it('runs as somebody who may change nothing, and gets signals itself', () => {
    const running = instructions.slice(instructions.findLastIndex(({ verb }) => verb === 'FROM'));
    expect(running.filter(({ verb }) => verb === 'USER')).toEqual([{ verb: 'USER', rest: 'node' }]);
    expect(running.some(({ rest }) => rest.includes('--chown=node'))).toBe(false);
    expect(running.at(-1)).toEqual({ verb: 'CMD', rest: '["node", "dist/main.js"]' });
  });

  it('has the fonts that docs/fonts.md names for the scripts that do not ship', async () => {
    const named = /^apt-get install --no-install-recommends (.+)$/m.exec(await readText('docs/fonts.md'))?.[1] ?? '';
    const running = instructions.slice(instructions.findLastIndex(({ verb }) => verb === 'FROM'));
    const installed = running.filter(({ verb }) => verb === 'RUN').map(({ rest }) => rest);
    expect(named.split(' ')).toEqual(['fontconfig', 'fonts-noto-core', 'fonts-noto-cjk']);
    expect(installed).toContainEqual(expect.stringContaining(named));
    // Installed by who may, before the user without rights takes over.
    expect(running.findIndex(({ verb }) => verb === 'RUN')).toBeLessThan(
      running.findIndex(({ verb }) => verb === 'USER'),
    );
  });

  it('sets settings of the app alone, and no secret', () => {
    const set = all('ENV').flatMap((rest) => rest.split(' ').map((pair) => pair.split('=')[0] ?? ''));
    expect(set.filter((name) => !(name in settings.shape) && name !== 'NODE_ENV')).toEqual([]);
    expect(set.filter((name) => /SECRET|PASSWORD|KEY|TOKEN/.test(name))).toEqual([]);
  });

  it('is well while the app says so, and not well when it says otherwise or nothing', async () => {
    expect(await checkAgainst(200)).toBe(0);
    expect(await checkAgainst(503)).toBe(1);
  });
});
