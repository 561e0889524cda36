import { describe } from '@jest/globals';
import { findChromium } from './find-chromium.js';

const remedy = 'Install Chromium, Chrome or Edge, or name one in CHROMIUM_PATH.';

/**
 * A suite that needs a browser. A machine without one is told loudly that the suite is skipped; under
 * `REQUIRE_BROWSER=1` that is a failure.
 * @param suite is given the browser's path
 */
export function describeInBrowser(name: string, suite: (chromium: string) => void): void {
  const chromium = findChromium();
  if (chromium === undefined) tellThatNoneIsThere(name);
  const describeIt = chromium === undefined ? describe.skip : describe;
  describeIt(name, () => {
    suite(chromium ?? '');
  });
}

function tellThatNoneIsThere(suite: string): void {
  if (process.env['REQUIRE_BROWSER'] === '1') {
    throw new Error(`REQUIRE_BROWSER=1, and there is no browser on this machine for "${suite}". ${remedy}`);
  }
  process.stderr.write(`\n*** SKIPPED: "${suite}". There is no browser on this machine. ${remedy} ***\n\n`);
}
