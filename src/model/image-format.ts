/** The formats that pictures are made in, and their media types. */
export const imageMediaTypes = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
} as const;

export type ImageFormat = keyof typeof imageMediaTypes;

export type ImageMediaType = (typeof imageMediaTypes)[ImageFormat];

/** Whether a text names a format that pictures are made in. */
export function isImageFormat(text: string): text is ImageFormat {
  return Object.hasOwn(imageMediaTypes, text);
}
