import { SingleFlight } from '../foundation/single-flight.js';
import type { PhotoMetadata } from '../model/photo-metadata.js';
import { largestGraphSize } from '../model/photo-size.js';
import { openImage, refuseTooLarge } from './images/open-image.js';
import type { Shape } from './images/rendition.js';
import type { KeptPicture } from './kept-picture.js';
import type { PhotoQuestion, PhotoSource } from './photo-source.js';
import type { PictureCache } from './picture-cache.js';

/** A downloaded photo and the key that it is kept under. */
export interface Original {
  readonly key: string;
  readonly picture: KeptPicture;
}

/** What has to be made of a photo. */
export interface OriginalWish {
  readonly size: number;
  readonly shape: Shape;
}

/**
 * Downloads the photo that renditions are made from, once for each etag. A square photo above Graph's largest size is
 * read at that size, which is plenty for most answers and a fiftieth of the bytes. The upload itself is read where more
 * is asked, or where it is not square: what of it is shown is then decided here, by the face.
 */
export class PhotoOriginals {
  readonly #source: PhotoSource;
  readonly #pictures: PictureCache;
  readonly #flights = new SingleFlight<Original | 'changed' | undefined>();

  constructor(source: PhotoSource, pictures: PictureCache) {
    this.#source = source;
    this.#pictures = pictures;
  }

  /**
   * @param photoKey tenant, owner and etag
   * @param isSame whether an etag that the bytes came with is that of the photo meant
   * @returns undefined when the photo went away since its metadata was read, `changed` when there is another by now
   * @throws PortraitError image_unusable, or as the source
   */
  async read(
    question: PhotoQuestion,
    photoKey: string,
    metadata: PhotoMetadata,
    wish: OriginalWish,
    isSame: (etag: string) => boolean,
  ): Promise<Original | 'changed' | undefined> {
    refuseTooLarge(metadata);
    const isSizedEnough = sizedIsEnough(metadata, wish);
    const keys = isSizedEnough ? [sizedKey(photoKey), uploadKey(photoKey)] : [uploadKey(photoKey)];
    return this.#flights.run(keys.join(), async () => {
      for (const key of keys) {
        const picture = await this.#pictures.get(key);
        if (picture) return { key, picture };
      }
      const sized = isSizedEnough ? await this.#source.sized(question, largestGraphSize) : undefined;
      const found = sized ?? (await this.#source.original(question));
      if (!found) return undefined;
      if (!isSame(found.etag)) return 'changed';
      const picture = await look(found.bytes);
      if (sized) return this.#keep(sizedKey(photoKey), picture);
      const { width, height, mediaType } = picture;
      return this.#keep(uploadKey(photoKey), { ...picture, upload: { width, height, mediaType } });
    });
  }

  #keep(key: string, picture: KeptPicture): Original {
    this.#pictures.set(key, picture);
    return { key, picture };
  }
}

function sizedIsEnough({ width, height }: PhotoMetadata, { size, shape }: OriginalWish): boolean {
  return (
    shape === 'square' && width === height && width >= largestGraphSize && Math.min(size, width) <= largestGraphSize
  );
}

/** Looks at the header alone: what is no photo is not kept. @throws PortraitError image_unusable */
export async function look(bytes: Buffer): Promise<KeptPicture> {
  const { width, height, format } = await openImage(bytes);
  return { bytes, width, height, mediaType: `image/${format}` };
}

function sizedKey(photoKey: string): string {
  return `${photoKey} ${largestGraphSize}`;
}

function uploadKey(photoKey: string): string {
  return `${photoKey} upload`;
}
