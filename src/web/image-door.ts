import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../foundation/clock.js';
import type { Observer } from '../model/events.js';
import { asPortraitError, PortraitError } from '../model/portrait-error.js';
import type { SignedImages } from '../photos/signed-images/signed-images.js';
import type { ImageMemory } from './image-memory.js';
import { refuseImage } from './image-refusal.js';
import { imageReply, isHeldByClient, type ImageReply } from './image-reply.js';

export interface ImageDoorOptions {
  readonly images: Pick<SignedImages, 'picture'>;
  readonly memory: ImageMemory;
  readonly clock: Clock;
  readonly observe: Pick<Observer, 'http' | 'failure'>;
}

/** Everything below belongs to signed images: the route's name in log and metrics. */
const route = '/images';

interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly requestId: string;
  readonly startedAt: number;
}

/**
 * `GET` and `HEAD /images/…`: the door for pictures in cards. Chat clients knock here by the thousand, so it answers
 * before restify does anything for a request, and what was asked a moment ago straight from memory.
 */
export class ImageDoor {
  readonly #options: ImageDoorOptions;

  constructor(options: ImageDoorOptions) {
    this.#options = options;
  }

  /**
   * For restify's `first`, where a throw would end the process.
   * @returns false where it answers, true to let restify go on
   */
  readonly receive = (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = request.url ?? '';
    if (!path.startsWith(`${route}/`)) return true;
    const visit = { request, response, path, requestId: randomUUID(), startedAt: this.#options.clock.now() };
    try {
      this.#answer(visit);
    } catch (thrown) {
      this.#fail(visit, thrown);
    }
    return false;
  };

  /** What is in memory is sent at once: a promise for each request would be felt. */
  #answer(visit: Visit): void {
    const { method } = visit.request;
    if (method !== 'GET' && method !== 'HEAD') throw new PortraitError('method_not_allowed', 'Images are only read');
    const kept = this.#options.memory.get(visit.path);
    if (kept) this.#send(visit, kept);
    else {
      this.#find(visit).catch((thrown: unknown) => {
        this.#fail(visit, thrown);
      });
    }
  }

  async #find(visit: Visit): Promise<void> {
    const image = await this.#options.images.picture(visit.path, visit.requestId);
    const reply = imageReply(image, this.#options.clock.now());
    this.#options.memory.set(visit.path, reply);
    this.#send(visit, reply);
  }

  /** A wish for a range is not heeded, as any server may: pictures are a few kilobytes. */
  #send(visit: Visit, { headers, bytes, kept }: ImageReply): void {
    const { request, response } = visit;
    const isHeld = kept !== undefined && isHeldByClient(request.headers['if-none-match'], kept.etag);
    // Not chained: restify's writeHead returns nothing.
    response.writeHead(isHeld ? 304 : 200, isHeld ? kept.headers : headers);
    response.end(isHeld || request.method === 'HEAD' ? undefined : bytes);
    this.#report(visit, isHeld ? 304 : 200);
  }

  #fail(visit: Visit, thrown: unknown): void {
    const error = asPortraitError(thrown);
    // Whoever tries addresses may try millions: what is refused is counted, and told at debug alone.
    if (error.status >= 500) {
      this.#options.observe.failure({ requestId: visit.requestId, code: error.code, detail: error.message });
    }
    if (visit.response.headersSent) visit.response.destroy();
    else refuseImage(visit.response, error, visit.requestId);
    this.#report(visit, error.status);
  }

  #report({ request, requestId, startedAt }: Visit, status: number): void {
    const ms = this.#options.clock.now() - startedAt;
    this.#options.observe.http({ requestId, method: request.method ?? '', route, status, ms, level: 'debug' });
  }
}

declare module 'restify' {
  interface Server {
    /** Runs before restify touches a request; false ends its way there. Missing in the types of restify 8. */
    first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): this;
  }
}
