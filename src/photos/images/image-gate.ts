import pLimit, { type LimitFunction } from 'p-limit';
import { PortraitError } from '../../model/portrait-error.js';

export interface ImageGateOptions {
  /** Steps of image work that may be under way at a time. */
  readonly most: number;
  /** Steps that may wait for their turn; what comes beyond is refused. */
  readonly mostWaiting: number;
}

/** By then some of what waits has been made: a step takes tens of milliseconds. */
const retryAfterMs = 1_000;

/**
 * Lets in as much image work as the machine does well, in the order of asking, and turns away what would wait too long.
 * A step is one decode or one encode; whoever holds a place does not ask for another.
 */
export class ImageGate {
  readonly #most: number;
  readonly #mostWaiting: number;
  readonly #places: LimitFunction;

  constructor({ most, mostWaiting }: ImageGateOptions) {
    this.#most = most;
    this.#mostWaiting = mostWaiting;
    this.#places = pLimit(most);
  }

  /**
   * Does a step of image work when its turn comes. A step that fails frees its place as any other.
   * @throws PortraitError server_busy, at once, when too many wait already
   */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    const isFull = this.#places.activeCount >= this.#most;
    if (isFull && this.#places.pendingCount >= this.#mostWaiting) {
      throw new PortraitError('server_busy', `${this.#mostWaiting} image steps wait already`, { retryAfterMs });
    }
    return this.#places(work);
  }
}

/** Image work of one core that is under way at a time: with one step waiting in line, no core stands still. */
const stepsPerCore = 2;

/** Threads of libuv's pool that stay free of image work, for files and for looking up host names. */
const threadsForOthers = 2;

/**
 * Steps of image work to let in at a time: two for each core, as far as libuv's pool, where they run, has threads.
 * @param poolSize threads of libuv's pool (UV_THREADPOOL_SIZE, 4 unless set)
 */
export function gateWidth(cores: number, poolSize: number): number {
  return Math.max(1, Math.min(stepsPerCore * cores, poolSize - threadsForOthers));
}
