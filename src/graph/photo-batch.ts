import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../foundation/clock.js';
import type { Deadline } from '../foundation/deadline.js';
import type { PhotoOwner } from '../model/photo-owner.js';
import type { GraphSize } from '../model/photo-size.js';
import { asPortraitError, type PortraitError } from '../model/portrait-error.js';
import type { Viewer } from '../model/viewer.js';
import { itemOutcome, readBatchAnswer, type ItemOutcome } from './batch-answer.js';
import type { GraphClient } from './graph-client.js';
import type { GraphPhoto } from './graph-photo.js';
import { originalPath, sizedOwner, sizedPath } from './photo-paths.js';
import { retryDelayMs } from './retry-delay.js';

/** Many owners' photos, asked for on somebody's behalf. */
export interface PhotoBatchRead {
  readonly viewer: Viewer;
  readonly owners: readonly PhotoOwner[];
  /** Small ones: a photo travels in base64, twenty to an answer. */
  readonly size: GraphSize;
  readonly deadline: Deadline;
  readonly requestId: string;
}

/** One owner's answer. A failure concerns that owner alone. */
export type BatchedPhoto =
  | { readonly kind: 'photo'; readonly owner: PhotoOwner; readonly photo: GraphPhoto }
  | { readonly kind: 'absent'; readonly owner: PhotoOwner }
  | { readonly kind: 'failed'; readonly owner: PhotoOwner; readonly error: PortraitError };

/** Graph takes no more in one call (Graph, "JSON batching"). */
const itemsPerCall = 20;
const mostAttempts = 3;
/** Time to keep for passing on what has come, when a wait would use up the rest. */
const answerMarginMs = 500;

interface Item {
  readonly owner: PhotoOwner;
  readonly path: string;
  /** Whether a size was asked for: where there is none of it, the original is read next. */
  readonly isSized: boolean;
  readonly attempt: number;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
}

/** Reads many photos by `$batch`, and hands each on as its call comes back. */
export class PhotoBatches {
  readonly #graph: GraphClient;
  readonly #clock: Clock;

  constructor(graph: GraphClient, clock: Clock) {
    this.#graph = graph;
    this.#clock = clock;
  }

  async *read(read: PhotoBatchRead): AsyncGenerator<BatchedPhoto, void> {
    let items: Item[] = [];
    for (const owner of read.owners) {
      try {
        items.push(firstItem(owner, read.size));
      } catch (thrown) {
        // A name that cannot stand in a path is no reason to read nobody.
        yield { kind: 'failed', owner, error: asPortraitError(thrown) };
      }
    }
    while (items.length > 0) {
      await this.#waitFor(items);
      const again: Item[] = [];
      for (let start = 0; start < items.length; start += itemsPerCall) {
        for (const [item, outcome] of await this.#call(read, items.slice(start, start + itemsPerCall))) {
          const next = this.#next(read, item, outcome);
          if (next) again.push(next);
          else yield result(item.owner, outcome);
        }
      }
      items = again;
    }
  }

  /** What to ask of an item after its answer; undefined where the answer stands. */
  #next({ deadline }: PhotoBatchRead, item: Item, outcome: ItemOutcome): Item | undefined {
    if (item.isSized && isDeadEnd(item.owner, outcome)) return originalItem(item.owner);
    if (outcome.kind !== 'failed' || !outcome.mayRetry || item.attempt >= mostAttempts) return undefined;
    const delay = retryDelayMs(item.attempt, outcome.error.retryAfterMs, Math.random());
    if (delay >= deadline.remainingMs() - answerMarginMs) return undefined;
    return { ...item, attempt: item.attempt + 1, notBefore: this.#clock.now() + delay };
  }

  async #waitFor(items: readonly Item[]): Promise<void> {
    const delay = Math.max(...items.map(({ notBefore }) => notBefore)) - this.#clock.now();
    if (delay > 0) await sleep(delay);
  }

  async #call(read: PhotoBatchRead, items: readonly Item[]): Promise<(readonly [Item, ItemOutcome])[]> {
    const requests = items.map(({ path }, index) => ({ id: String(index), method: 'GET', url: path }));
    try {
      const { viewer, deadline, requestId } = read;
      const call = { viewer, deadline, requestId, path: '/$batch', route: '/$batch', body: { requests } };
      const answers = readBatchAnswer(await this.#graph.json(call));
      return items.map((item, index) => [item, itemOutcome(answers.get(String(index)), this.#clock.now())]);
    } catch (thrown) {
      const error = asPortraitError(thrown);
      return items.map((item) => [item, { kind: 'failed', error, mayRetry: false }]);
    }
  }
}

/** A size that is not there, or a team's group that may not be read: neither says anything of the upload. */
function isDeadEnd(owner: PhotoOwner, outcome: ItemOutcome): boolean {
  if (outcome.kind === 'absent') return true;
  const isDetour = sizedOwner(owner)?.kind !== owner.kind;
  return isDetour && outcome.kind === 'failed' && outcome.error.code === 'access_denied';
}

function firstItem(owner: PhotoOwner, size: GraphSize): Item {
  const sized = sizedOwner(owner);
  return sized
    ? { owner, path: sizedPath(sized, size).path, isSized: true, attempt: 1, notBefore: 0 }
    : originalItem(owner);
}

function originalItem(owner: PhotoOwner): Item {
  return { owner, path: originalPath(owner).path, isSized: false, attempt: 1, notBefore: 0 };
}

function result(owner: PhotoOwner, outcome: ItemOutcome): BatchedPhoto {
  return outcome.kind === 'failed' ? { kind: 'failed', owner, error: outcome.error } : { ...outcome, owner };
}
