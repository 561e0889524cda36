import type { Clock } from '../foundation/clock.js';
import { photoScopes } from '../model/graph-scopes.js';
import type { PhotoOwner } from '../model/photo-owner.js';
import type { GraphSize } from '../model/photo-size.js';
import { itemOutcome, type ItemOutcome } from './batch-answer.js';
import type { BatchCalls, BatchedRead } from './batch-calls.js';
import type { GraphPhoto } from './graph-photo.js';
import { originalPath, sizedOwner, sizedPath } from './photo-paths.js';
import type { PhotoRead } from './profile-photos.js';

/** Reads many photos together, small ones: they travel in base64, twenty to an answer. */
export class PhotoBatches {
  readonly #calls: BatchCalls;
  readonly #clock: Clock;

  constructor(calls: BatchCalls, clock: Clock) {
    this.#calls = calls;
    this.#clock = clock;
  }

  /**
   * One owner's photo at a size, or as it is where there is none of that size; undefined where there is no photo.
   * @throws PortraitError as `GraphClient.bytes`; image_unusable
   */
  async photo({ viewer, owner, deadline }: PhotoRead, size: GraphSize): Promise<GraphPhoto | undefined> {
    const sized = sizedOwner(owner);
    const read = { viewer, deadline, scopes: photoScopes[owner.kind] };
    const original = { ...read, path: originalPath(owner).path };
    if (!sized) return photoOf(await this.#ask({ ...original, leaves: 'atOnce' }));
    const outcome = await this.#ask({ ...read, path: sizedPath(sized, size).path, leaves: 'atOnce' });
    if (!isDeadEnd(owner, outcome)) return photoOf(outcome);
    return photoOf(await this.#ask({ ...original, leaves: 'inCompany' }));
  }

  async #ask(read: BatchedRead): Promise<ItemOutcome> {
    return itemOutcome(await this.#calls.read(read), this.#clock.now());
  }
}

/** A size that is not there, or a team's group that may not be read: neither says anything of the upload. */
function isDeadEnd(owner: PhotoOwner, outcome: ItemOutcome): boolean {
  if (outcome.kind === 'absent') return true;
  const isDetour = sizedOwner(owner)?.kind !== owner.kind;
  return isDetour && outcome.kind === 'failed' && outcome.error.code === 'access_denied';
}

function photoOf(outcome: ItemOutcome): GraphPhoto | undefined {
  if (outcome.kind === 'failed') throw outcome.error;
  return outcome.kind === 'photo' ? outcome.photo : undefined;
}
