import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import type { PhotoMetadata } from '../../model/photo-metadata.js';
import { PortraitError } from '../../model/portrait-error.js';

const megapixel = 1_000_000;

/**
 * Most pixels that are decoded, by format. Cameras upload JPEGs of 45 megapixels, and JPEG is decoded at a fraction of
 * its size; any other format has to be unpacked whole, so a small file of one can fill the memory.
 */
const pixelLimits = {
  jpeg: 100 * megapixel,
  png: 20 * megapixel,
  webp: 20 * megapixel,
  gif: 20 * megapixel,
} as const;

/**
 * Most pixels of a progressive JPEG. Its parts are held until the last one is there, at six bytes a pixel, which is a
 * quarter of a gigabyte for the 45 megapixels of a camera.
 */
const progressivePixelLimit = 50 * megapixel;

/** The formats that photos are uploaded in. */
type UploadFormat = keyof typeof pixelLimits;

/** Seconds that one image may take; a 45-megapixel JPEG takes a tenth of that. */
const decodeSeconds = 10;

export interface OpenedImage {
  readonly image: Sharp;
  /** The format told by the bytes, whatever label they came with. */
  readonly format: UploadFormat;
  /** Upright size in pixels, after the camera's orientation. */
  readonly width: number;
  readonly height: number;
}

/**
 * Looks at an image's header, refuses what is no photo, and prepares it for decoding: first frame only, turned
 * upright. Nothing is decoded yet.
 * @throws PortraitError image_unusable
 */
export async function openImage(bytes: Buffer): Promise<OpenedImage> {
  const options = { failOn: 'error', limitInputPixels: pixelLimits.jpeg, pages: 1, sequentialRead: true } as const;
  const header = await readHeader(bytes, options);
  const format: string = header.format;
  if (!isUploadFormat(format)) throw new PortraitError('image_unusable', `Not a photo format: ${format}`);
  const { width, height } = header.autoOrient;
  if (width * height > mostPixels(format, header)) {
    throw new PortraitError('image_unusable', `${format} of ${width} x ${height} pixels, over the limit of its format`);
  }
  const image = sharp(bytes, options).timeout({ seconds: decodeSeconds }).autoOrient();
  return { image: header.depth === 'ushort' ? inEightBits(image, header) : image, format, width, height };
}

/**
 * Refuses a photo that Graph says is larger than is decoded, before anything of it is downloaded: the answer must not
 * depend on the size that is asked for.
 * @throws PortraitError image_unusable
 */
export function refuseTooLarge({ width, height, mediaType }: PhotoMetadata): void {
  const isJpeg = /^image\/p?jpe?g$/.test(mediaType);
  if (width * height <= (isJpeg ? pixelLimits.jpeg : pixelLimits.png)) return;
  throw new PortraitError('image_unusable', `${mediaType} of ${width} x ${height} pixels, by its metadata`);
}

async function readHeader(bytes: Buffer, options: SharpOptions): Promise<Metadata> {
  try {
    return await sharp(bytes, options).metadata();
  } catch (cause) {
    throw unusable(cause);
  }
}

function mostPixels(format: UploadFormat, { isProgressive }: Metadata): number {
  return format === 'jpeg' && isProgressive ? progressivePixelLimit : pixelLimits[format];
}

function isUploadFormat(format: string): format is UploadFormat {
  return Object.hasOwn(pixelLimits, format);
}

/**
 * Brings an image of sixteen bits a channel down to eight, which are all that is made of it, before its colour profile
 * is applied. Left to itself, sharp works on colour in Display P3, which then comes out pale, and on grey without its
 * profile.
 */
function inEightBits(image: Sharp, { channels }: Metadata): Sharp {
  return image.pipelineColourspace(channels < 3 ? 'b-w' : 'srgb');
}

/** What sharp says of bytes that it cannot decode, as an error of ours. */
export function unusable(cause: unknown): PortraitError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new PortraitError('image_unusable', `Not decodable: ${message}`, { cause });
}
