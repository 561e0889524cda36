import type { ImageFormat, ImageMediaType } from '../../model/image-format.js';

/** `square`: cropped to the part that draws attention, which in a portrait is the face. `whole`: nothing cut away. */
export type Shape = 'square' | 'whole';

/** What shows through where a photo is transparent. */
export type Background = 'white' | 'dark';

/** How a picture becomes bytes; a JPEG may have to fit into a number of bytes. */
export type Encoding =
  | { readonly format: 'jpeg'; readonly budgetBytes?: number | undefined }
  | { readonly format: Exclude<ImageFormat, 'jpeg'> };

/** What is wanted of a photo. */
export interface RenditionWish {
  /** Longest side in pixels, from 16 to 1024; the answer is smaller where the photo is. */
  readonly size: number;
  readonly shape: Shape;
  readonly background: Background;
  readonly encoding: Encoding;
}

/** A picture made here, without any metadata. */
export interface Rendition {
  readonly bytes: Buffer;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly mediaType: ImageMediaType;
}
