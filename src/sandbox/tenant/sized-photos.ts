import { LRUCache } from 'lru-cache';
import sharp from 'sharp';
import { SingleFlight } from '../../foundation/single-flight.js';
import { graphSizes, sizesUpTo } from '../../model/photo-size.js';
import type { GraphSize } from '../../model/photo-size.js';
import type { StoredPhoto } from './photo-store.js';

/** Room for every size of everybody in the seed (about 4 MB) several times over, in bytes. */
const cacheBytes = 32 * 1024 * 1024;

/** JPEG quality of a sized photo: about 10 KB at 240 pixels. */
const quality = 85;

/** The square JPEGs that Graph makes of an uploaded photo: none larger than the upload's short side. */
export class SizedPhotos {
  readonly #made = new LRUCache<string, Buffer>({ maxSize: cacheBytes, sizeCalculation: (bytes) => bytes.length });
  readonly #flights = new SingleFlight<Buffer | undefined>();

  /** The sizes that exist of a photo, ascending; none where its bytes cannot be decoded. */
  async sizesOf(photo: StoredPhoto): Promise<GraphSize[]> {
    const sizes = sizesUpTo(Math.min(photo.width, photo.height));
    const [smallest] = sizes;
    return smallest !== undefined && (await this.#make(photo, smallest)) ? sizes : [];
  }

  /** One sized photo by its id (`48x48`, in either case); undefined where it does not exist. */
  async find(photo: StoredPhoto, id: string): Promise<{ size: GraphSize; bytes: Buffer } | undefined> {
    const size = graphSizes.find((side) => sizeId(side) === id.toLowerCase());
    if (size === undefined || size > Math.min(photo.width, photo.height)) return undefined;
    const bytes = await this.#make(photo, size);
    return bytes && { size, bytes };
  }

  #make(photo: StoredPhoto, size: GraphSize): Promise<Buffer | undefined> {
    const key = `${photo.etag}/${photo.width}x${photo.height}/${size}`;
    const made = this.#made.get(key);
    if (made) return Promise.resolve(made);
    return this.#flights.run(key, async () => {
      const bytes = photo.bytes && (await squareJpeg(photo.bytes, size));
      if (bytes) this.#made.set(key, bytes);
      return bytes;
    });
  }
}

/** A sized photo's id: its two sides. */
export function sizeId(size: GraphSize): string {
  return `${size}x${size}`;
}

/** Upright, cropped around the middle, transparency on white; undefined where the bytes are no picture. */
function squareJpeg(bytes: Buffer, size: GraphSize): Promise<Buffer | undefined> {
  return sharp(bytes)
    .autoOrient()
    .resize(size, size)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality })
    .toBuffer()
    .catch(() => undefined);
}
