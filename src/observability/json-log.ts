import { pino, type DestinationStream } from 'pino';
import type { KeyedHash } from '../foundation/keyed-hash.js';
import type { Observer } from '../model/events.js';

export interface JsonLogOptions {
  /** The least severe level that is written; `silent` writes nothing. */
  readonly level: string;
  readonly hash: KeyedHash;
  /** Standard output unless a test listens. */
  readonly destination?: DestinationStream | undefined;
}

/** The log: one JSON line per event. Ids are hashed with a key; names, tokens and pictures have no field to stand in. */
export interface JsonLog extends Pick<Observer, 'graph' | 'http' | 'turn' | 'failure'> {
  /** What the process is set up to do, in one line at start-up. */
  readonly started: (facts: Record<string, string | number | boolean>) => void;
}

export function createJsonLog({ level, hash, destination }: JsonLogOptions): JsonLog {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const log = destination ? pino(options, destination) : pino(options);
  return {
    started: (facts) => {
      log.info({ event: 'started', ...facts });
    },
    graph: (event) => {
      log.debug({ event: 'graph', ...event });
    },
    http: (event) => {
      // Asked first: for a picture out of memory, a line that nobody writes would be felt.
      const level = event.level ?? 'info';
      if (log.isLevelEnabled(level)) log[level]({ event: 'http', ...event, level: undefined });
    },
    turn: ({ asker, conversation, owner, ...event }) => {
      const hashed = { asker: hash(asker), conversation: hash(conversation), owner: owner && hash(owner) };
      log.info({ event: 'turn', ...event, ...hashed });
    },
    failure: (event) => {
      log.warn({ event: 'failure', ...event });
    },
  };
}
