import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { removeStale } from '../../tools/build/remove-stale.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portrait-built-'));
  await mkdir(path.join(folder, 'tab'));
  await mkdir(path.join(folder, 'bot'));
  for (const file of ['main.js', 'gone.js', 'bot/turn.js', 'bot/gone.js', 'tab/index.html', 'tabs.js']) {
    await writeFile(path.join(folder, file), '');
  }
});
afterAll(() => rm(folder, { recursive: true }));

it('a build leaves nothing whose source is gone, and leaves the tab alone', async () => {
  const made = ['main.js', 'bot/turn.js'].map((file) => path.join(folder, file));
  await removeStale(folder, made, ['tab']);
  const left = await readdir(folder, { recursive: true });
  expect(left.sort()).toEqual(['bot', 'bot/turn.js', 'main.js', 'tab', 'tab/index.html']);
});
