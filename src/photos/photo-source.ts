import type { Deadline } from '../foundation/deadline.js';
import type { PhotoMetadata } from '../model/photo-metadata.js';
import type { PhotoOwner } from '../model/photo-owner.js';
import type { GraphSize } from '../model/photo-size.js';
import type { Viewer } from '../model/viewer.js';

/** A question for a photo: who asks whose, and by when the answer is needed. */
export interface PhotoQuestion {
  /** On whose behalf Graph is read. */
  readonly viewer: Viewer;
  readonly owner: PhotoOwner;
  /** Entra object id of the person whose eyes the answer is for; undefined where nobody can be sure of that. */
  readonly seenBy: string | undefined;
  readonly deadline: Deadline;
  readonly requestId: string;
}

/** A photo's bytes as the source gave them. */
export interface SourcePhoto {
  readonly bytes: Buffer;
  /** The photo's etag; empty where the source sent none. */
  readonly etag: string;
}

/** Where photos come from. Each member answers undefined where there is no photo. */
export interface PhotoSource {
  metadata(question: PhotoQuestion): Promise<PhotoMetadata | undefined>;
  /** The photo as uploaded. */
  original(question: PhotoQuestion): Promise<SourcePhoto | undefined>;
  /** A square of `size` pixels made by the source; undefined where it has none of that size. */
  sized(question: PhotoQuestion, size: GraphSize): Promise<SourcePhoto | undefined>;
  /**
   * As `sized`, for many owners asked for at the same moment: the source reads them together. Where it has none of that
   * size, the photo comes as it has it.
   */
  face(question: PhotoQuestion, size: GraphSize): Promise<SourcePhoto | undefined>;
}
