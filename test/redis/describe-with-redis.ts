import { describe } from '@jest/globals';
import { findRedis } from './find-redis.js';

const remedy = 'Install redis-server.';

/**
 * A suite that needs a Redis of its own. A machine without one is told loudly that the suite is skipped; under
 * `REQUIRE_REDIS=1` that is a failure.
 * @param suite is given the path of redis-server
 */
export function describeWithRedis(name: string, suite: (server: string) => void): void {
  const server = findRedis();
  if (server === undefined) tellThatNoneIsThere(name);
  const describeIt = server === undefined ? describe.skip : describe;
  describeIt(name, () => {
    suite(server ?? '');
  });
}

function tellThatNoneIsThere(suite: string): void {
  if (process.env['REQUIRE_REDIS'] === '1') {
    throw new Error(`REQUIRE_REDIS=1, and there is no redis-server on this machine for "${suite}". ${remedy}`);
  }
  process.stderr.write(`\n*** SKIPPED: "${suite}". There is no redis-server on this machine. ${remedy} ***\n\n`);
}
