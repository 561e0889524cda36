import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'no-fonts-'));
  const configuration = `<fontconfig><cachedir>${folder}</cachedir></fontconfig>`;
  await writeFile(path.join(folder, 'fonts.conf'), `<?xml version="1.0"?>${configuration}`);
});

afterAll(() => rm(folder, { recursive: true }));

describe('on a host without fonts', () => {
  it('the scripts that ship have letters, every other one shows a person, and nobody complains', async () => {
    const names = [
      'Amelia Hartwell',
      'Ελένη',
      'Дмитрий',
      'क्षितिज',
      '王小明',
      'さくら',
      '김민준',
      'محمد',
      'שרה',
      'เกษม',
      '口',
    ];
    const program = ['--import', 'tsx', path.join(import.meta.dirname, 'draw-without-host-fonts.ts'), ...names];
    const env = { ...process.env, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
    const { stdout, stderr } = await promisify(execFile)(process.execPath, program, { env });
    const shown = names.map((name, at) => [name, at < 4 ? 'letters' : 'person']);
    expect([JSON.parse(stdout), stderr]).toEqual([Object.fromEntries(shown), '']);
  });
});
