import { randomBytes } from 'node:crypto';
import { keyedHash } from '../src/foundation/keyed-hash.js';
import type { Observer } from '../src/model/events.js';
import { createJsonLog, createMetrics, observeWith } from '../src/observability/index.js';

/** The product's log and metrics at the usual level; what the log writes goes nowhere. */
export function quietObserver(): Observer {
  const destination = { write: () => undefined };
  const log = createJsonLog({ level: 'info', hash: keyedHash(randomBytes(32)), destination });
  return observeWith(log, createMetrics());
}
