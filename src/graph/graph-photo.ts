import { PortraitError } from '../model/portrait-error.js';
import { imageType, isPlaceholderGif } from './image-type.js';

/** A photo's bytes as Graph keeps them. */
export interface GraphPhoto {
  readonly bytes: Buffer;
  /** What the bytes are, whatever their label says. */
  readonly mediaType: string;
  /** Graph's etag including its quotes; empty where it sent none. */
  readonly etag: string;
}

/**
 * Reads a photo out of an answer's bytes and headers.
 * @returns undefined for the placeholder of one pixel, which is no photo
 * @throws PortraitError graph_unavailable for an answer without bytes, which is none
 */
export function toGraphPhoto(bytes: Buffer, header: (name: string) => string | undefined): GraphPhoto | undefined {
  if (bytes.length === 0) throw new PortraitError('graph_unavailable', 'Graph answered with an empty photo');
  if (isPlaceholderGif(bytes)) return undefined;
  return { bytes, mediaType: imageType(bytes, header('content-type')), etag: header('etag') ?? '' };
}

/** The photo as text, for places that take no bytes. */
export function toBase64(photo: GraphPhoto): string {
  return photo.bytes.toString('base64');
}

/** A photo as an attachment of an Outlook message (profilePhoto get, "Using the binary data of the requested photo"). */
export interface FileAttachment {
  readonly '@odata.type': '#microsoft.graph.fileAttachment';
  readonly name: string;
  readonly contentType: string;
  readonly contentBytes: string;
}

/** @param name what the file is called, without its ending */
export function toFileAttachment(photo: GraphPhoto, name: string): FileAttachment {
  const ending = photo.mediaType === 'image/jpeg' ? 'jpg' : photo.mediaType.replace(/^image\//, '');
  return {
    '@odata.type': '#microsoft.graph.fileAttachment',
    name: `${name}.${ending}`,
    contentType: photo.mediaType,
    contentBytes: toBase64(photo),
  };
}
