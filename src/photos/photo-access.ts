import { LRUCache } from 'lru-cache';
import type { Clock } from '../foundation/clock.js';
import { within } from '../foundation/deadline.js';
import { SingleFlight } from '../foundation/single-flight.js';
import type { CacheEvent } from '../model/events.js';
import type { PhotoMetadata } from '../model/photo-metadata.js';
import { ownerKey } from '../model/photo-owner.js';
import { viewerKey } from '../model/viewer.js';
import { flightQuestion } from './flight-question.js';
import type { PhotoQuestion, PhotoSource } from './photo-source.js';

/** What a viewer may see of an owner: the photo's metadata, or that there is none. */
export type Access = { readonly found: true; readonly metadata: PhotoMetadata } | { readonly found: false };

/** Entries are some 300 bytes: at the bound they stay below 10 MB. */
const mostEntries = 25_000;
/** People add a photo when they are told that they have none: look again soon. */
const absentTtlMs = 60_000;

export interface PhotoAccessOptions {
  readonly source: PhotoSource;
  readonly clock: Clock;
  /** How long a photo's metadata is believed, in milliseconds. */
  readonly metadataTtlMs: number;
  readonly observe: (event: CacheEvent) => void;
}

/** Remembers for a short while what each viewer may see, read with that viewer's own rights. Failures are not kept. */
export class PhotoAccess {
  readonly #options: PhotoAccessOptions;
  readonly #entries: LRUCache<string, Access>;
  readonly #flights = new SingleFlight<Access>();

  constructor(options: PhotoAccessOptions) {
    this.#options = options;
    this.#entries = new LRUCache({ max: mostEntries, perf: options.clock });
  }

  async read(question: PhotoQuestion): Promise<Access> {
    const key = `${viewerKey(question.viewer)} ${ownerKey(question.owner)}`;
    const kept = this.#entries.get(key);
    this.#options.observe({ cache: 'access', event: kept ? 'hit' : 'miss' });
    return (
      kept ??
      within(
        question.deadline.signal,
        this.#flights.run(key, () => this.#ask(key, question)),
      )
    );
  }

  async #ask(key: string, question: PhotoQuestion): Promise<Access> {
    const metadata = await this.#options.source.metadata(flightQuestion(question, this.#options.clock));
    const access: Access = metadata ? { found: true, metadata } : { found: false };
    const ttl = access.found ? this.#options.metadataTtlMs : Math.min(absentTtlMs, this.#options.metadataTtlMs);
    if (ttl > 0) this.#entries.set(key, access, { ttl });
    return access;
  }
}
