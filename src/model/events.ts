import type { PhotoOwnerKind } from './photo-owner.js';

/** One call to Microsoft Graph. `route` is the path with its names taken out; `status` 0 means that nothing came back. */
export interface GraphEvent {
  readonly requestId: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

/** One request to our own HTTP server. `route` is the route's pattern, never the path asked for. */
export interface HttpEvent {
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** Set where requests come by the thousand: such a one is written where somebody looks closely, and counted always. */
  readonly level?: 'debug' | undefined;
}

/** One turn of the bot. `asker` and `conversation` are ids as Teams gave them: hash them before they are written. */
export interface TurnEvent {
  readonly requestId: string;
  readonly command: string;
  /** `answered`, or the code of the error that was told to the person. */
  readonly outcome: string;
  readonly ms: number;
  readonly conversationType: string;
  readonly asker: string;
  readonly conversation: string;
  /** Whose photo it was about, where the turn came so far; `owner` is to be hashed as well. */
  readonly ownerKind?: PhotoOwnerKind | undefined;
  readonly owner?: string | undefined;
}

export interface CacheEvent {
  readonly cache: 'access' | 'bytes' | 'token' | 'roster' | 'redis';
  /** `error`: the cache is outside of this process, and did not answer. */
  readonly event: 'hit' | 'miss' | 'error';
}

/** One step of image work, in milliseconds. */
export interface ImageEvent {
  /** `wait`: for its turn among other image work. */
  readonly step: 'wait' | 'decode' | 'encode';
  readonly ms: number;
}

/** A failure whose private facts belong in the log, once. */
export interface FailureEvent {
  readonly requestId: string;
  readonly code: string;
  /** Names what failed; carries no name, token or address of a person. */
  readonly detail: string;
}

/** Where the house reports what it did. Every member must return at once and never throw. */
export interface Observer {
  readonly graph: (event: GraphEvent) => void;
  readonly http: (event: HttpEvent) => void;
  readonly turn: (event: TurnEvent) => void;
  readonly cache: (event: CacheEvent) => void;
  readonly image: (event: ImageEvent) => void;
  readonly failure: (event: FailureEvent) => void;
}
