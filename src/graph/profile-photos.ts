import type { Deadline } from '../foundation/deadline.js';
import type { PhotoMetadata } from '../model/photo-metadata.js';
import type { PhotoOwner } from '../model/photo-owner.js';
import type { GraphSize } from '../model/photo-size.js';
import type { Viewer } from '../model/viewer.js';
import type { GraphClient } from './graph-client.js';
import { isSizedOwner, metadataPath, originalPath, sizedPath } from './photo-paths.js';
import { readPhotoMetadata } from './read-photo-metadata.js';

/** Who reads whose photo, and by when. */
export interface PhotoRead {
  readonly viewer: Viewer;
  readonly owner: PhotoOwner;
  readonly deadline: Deadline;
  readonly requestId: string;
}

/** Graph's profilePhoto reads. Each answers undefined where there is no photo (any 404, or the one-pixel placeholder). */
export class ProfilePhotos {
  readonly #graph: GraphClient;

  constructor(graph: GraphClient) {
    this.#graph = graph;
  }

  async metadata(read: PhotoRead): Promise<PhotoMetadata | undefined> {
    const body = await this.#graph.json({ ...read, ...metadataPath(read.owner) });
    return body === undefined ? undefined : readPhotoMetadata(body);
  }

  /** The photo as uploaded, of any size and shape. */
  original(read: PhotoRead): Promise<Buffer | undefined> {
    return this.#graph.bytes({ ...read, ...originalPath(read.owner) });
  }

  /** One of Graph's own square sizes; undefined as well for owners that have none. */
  async sized(read: PhotoRead, size: GraphSize): Promise<Buffer | undefined> {
    if (!isSizedOwner(read.owner)) return undefined;
    return this.#graph.bytes({ ...read, ...sizedPath(read.owner, size) });
  }
}
