import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { repository } from './package-fixture.js';

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portrait-zip-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command as `npm run package` does, in a process whose clock stands in another zone. */
function runPackage(args: string[], zone: string): Promise<Run> {
  // Nothing of the caller's environment that could stand in for a variable of the manifest.
  const env = { PATH: process.env['PATH'], TZ: zone };
  const command = ['--import', 'tsx', path.join('tools', 'package-app.ts'), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: repository, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

describe('npm run package', () => {
  it('writes the same bytes twice, in any time zone', async () => {
    const zones = ['UTC', 'UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'];
    const zips: Buffer[] = [];
    for (const [at, zone] of zones.entries()) {
      const out = path.join(folder, String(at));
      const { code, stdout } = await runPackage(['--out', out], zone);
      expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/portrait-dev\.zip \(\d+ bytes\)/) });
      zips.push(await readFile(path.join(out, 'portrait-dev.zip')));
    }
    for (const zip of zips) expect(zip.equals(zips[0] ?? Buffer.alloc(0))).toBe(true);
  });

  it('lists the faults, exits 1 and writes nothing', async () => {
    const out = path.join(folder, 'refused');
    const { code, stdout, stderr } = await runPackage(['--env', 'testtool', '--out', out], 'UTC');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/cannot be built:\n {2}- APP_NAME_SUFFIX is not set/);
    await expect(readdir(out)).rejects.toThrow('ENOENT');
  });

  it('tells how it is used when an option is unknown', async () => {
    expect(await runPackage(['--environment', 'dev'], 'UTC')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Usage: npm run package -- [--env dev]'),
    });
  });
});
