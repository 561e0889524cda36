/** A photo's metadata, as Microsoft Graph keeps it. */
export interface PhotoMetadata {
  /** Graph's own id: `default`, `648X648`, a GUID. Opaque. */
  readonly id: string;
  /** Natural size in pixels, as uploaded. */
  readonly width: number;
  readonly height: number;
  /** Lower-case media type, for example `image/jpeg`. */
  readonly mediaType: string;
  /** Graph's etag including its quotes; opaque, changes with the photo. */
  readonly etag: string;
}

/** Graph's old way to say "no photo": a picture of one pixel (Exchange era; national clouds may still answer so). */
export function isPlaceholder(metadata: { width: number; height: number }): boolean {
  return metadata.width === 1 && metadata.height === 1;
}
