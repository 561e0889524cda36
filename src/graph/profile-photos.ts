import type { Deadline } from '../foundation/deadline.js';
import { photoScopes } from '../model/graph-scopes.js';
import type { PhotoMetadata } from '../model/photo-metadata.js';
import type { PhotoOwner } from '../model/photo-owner.js';
import type { GraphSize } from '../model/photo-size.js';
import { PortraitError } from '../model/portrait-error.js';
import type { Viewer } from '../model/viewer.js';
import type { GraphClient } from './graph-client.js';
import { toGraphPhoto, type GraphPhoto } from './graph-photo.js';
import {
  metadataPath,
  originalPath,
  sizedOwner,
  sizedPath,
  sizesPath,
  type PhotoPath,
  type SizedOwner,
} from './photo-paths.js';
import { readPhotoList, readPhotoMetadata } from './read-photo-metadata.js';

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
    const body = await this.#graph.json({ ...read, ...metadataPath(read.owner), scopes: photoScopes[read.owner.kind] });
    return body === undefined ? undefined : readPhotoMetadata(body);
  }

  /** The photo as uploaded, of any size and shape. */
  original(read: PhotoRead): Promise<GraphPhoto | undefined> {
    return this.#photo(read, originalPath(read.owner));
  }

  /** One of Graph's own square sizes; undefined as well for owners that have none. */
  sized(read: PhotoRead, size: GraphSize): Promise<GraphPhoto | undefined> {
    return this.#throughSizedOwner(read, (owner) => this.#photo(read, sizedPath(owner, size)));
  }

  /** The metadata of every size that exists, as Graph lists them; undefined for owners whose sizes it does not keep. */
  sizes(read: PhotoRead): Promise<readonly PhotoMetadata[] | undefined> {
    return this.#throughSizedOwner(read, async (owner) => {
      const body = await this.#graph.json({ ...read, ...sizesPath(owner), scopes: photoScopes[read.owner.kind] });
      return body === undefined ? [] : readPhotoList(body);
    });
  }

  async #photo(read: PhotoRead, path: PhotoPath): Promise<GraphPhoto | undefined> {
    const answer = await this.#graph.bytes({ ...read, ...path, scopes: photoScopes[read.owner.kind] });
    return answer && toGraphPhoto(answer.body, answer.header);
  }

  /** Who may read a team may not always read its group: that is no refusal of the team's own photo. */
  async #throughSizedOwner<Result>(
    read: PhotoRead,
    work: (owner: SizedOwner) => Promise<Result>,
  ): Promise<Result | undefined> {
    const owner = sizedOwner(read.owner);
    if (!owner) return undefined;
    try {
      return await work(owner);
    } catch (thrown) {
      const isDetour = owner.kind !== read.owner.kind;
      if (isDetour && thrown instanceof PortraitError && thrown.code === 'access_denied') return undefined;
      throw thrown;
    }
  }
}
