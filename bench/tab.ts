import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { startSandbox } from '../src/sandbox/start-sandbox.js';
import { findChromium } from '../test/browser/find-chromium.js';
import type { Benchmark, Figure } from './benchmark.js';
import { byTurns, ratioOf, usual } from './by-turns.js';
import { buildPages } from './tab/build-pages.js';
import { firstFace } from './tab/first-face.js';
import { servePages } from './tab/serve-pages.js';

/** More than usual: a browser's starts differ more than a server's answers. */
const rounds = 9;
const onlyThisMachine = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/** How soon the tab shows somebody. */
export const tab: Benchmark = {
  name: 'tab',
  about:
    'first face on the tab’s wall, over a bare page of React and Fluent UI with the same question, both in Teams’ place',
  run: async () => {
    const executablePath = findChromium();
    if (executablePath !== undefined) return measure(executablePath);
    process.stderr.write(
      '\n*** SKIPPED: "tab". There is no Chromium on this machine; CHROMIUM_PATH names one. ***\n\n',
    );
    return [];
  },
};

async function measure(executablePath: string): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portrait-bench-'));
  const sandbox = await startSandbox({ port: 0, tlsPort: 0, folder });
  const pages = await servePages(await buildPages());
  const browser = await chromium.launch({ executablePath, args: [onlyThisMachine] });
  const shows = (page: string) => () => firstFace(browser, sandbox.httpUrl, `${pages.url}${page}`);
  try {
    const measured = await byTurns({ candidate: shows('/tab/?show=faces'), reference: shows('/bare/'), rounds });
    const ratio = ratioOf(measured, (ms) => ms);
    return [
      { name: 'first face', value: ratio, unit: 'ratio', goal: { kind: 'at most', value: 1.25 } },
      { name: 'first face, the tab', value: usual(measured, 'candidate', (ms) => ms), unit: 'milliseconds' },
      { name: 'first face, the bare page', value: usual(measured, 'reference', (ms) => ms), unit: 'milliseconds' },
    ];
  } finally {
    await browser.close();
    await Promise.all([pages.stop(), sandbox.stop()]);
    await rm(folder, { recursive: true, force: true });
  }
}
