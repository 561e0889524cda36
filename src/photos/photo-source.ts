import type { Deadline } from '../foundation/deadline.js';
import type { PhotoMetadata } from '../model/photo-metadata.js';
import type { PhotoOwner } from '../model/photo-owner.js';
import type { GraphSize } from '../model/photo-size.js';
import type { Viewer } from '../model/viewer.js';

/** A question for a photo: who asks whose, and by when the answer is needed. */
export interface PhotoQuestion {
  readonly viewer: Viewer;
  readonly owner: PhotoOwner;
  readonly deadline: Deadline;
  readonly requestId: string;
}

/** Where photos come from. Each member answers undefined where there is no photo. */
export interface PhotoSource {
  metadata(question: PhotoQuestion): Promise<PhotoMetadata | undefined>;
  /** The photo as uploaded. */
  original(question: PhotoQuestion): Promise<Buffer | undefined>;
  /** A square of `size` pixels made by the source; undefined where it has none of that size. */
  sized(question: PhotoQuestion, size: GraphSize): Promise<Buffer | undefined>;
}
