import { z } from 'zod';

/** What a picture's bytes are. */
export interface PictureFacts {
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
  /** Told by the bytes, whatever label they came with. */
  readonly mediaType: string;
}

/** A picture as it is kept: one that was downloaded, or one made of it. */
export interface KeptPicture extends PictureFacts {
  readonly bytes: Buffer;
  /** What the upload turned out to be, where it was the upload that was read. */
  readonly upload?: PictureFacts | undefined;
}

const facts = z.object({ width: z.int().positive(), height: z.int().positive(), mediaType: z.string() });
const header = facts.extend({ upload: facts.optional() });

/** Stands before everything else; a value of another version is read by nobody, so that versions can run side by side. */
const version = 1;
/** The version, and the header's length in two bytes. */
const prefixBytes = 3;

/** A picture as one value for a store outside of this process: version, length of the facts, facts as JSON, bytes. */
export function encodeKept({ bytes, ...about }: KeptPicture): Buffer {
  const json = Buffer.from(JSON.stringify(about));
  const prefix = Buffer.alloc(prefixBytes);
  prefix.writeUInt8(version, 0);
  prefix.writeUInt16BE(json.byteLength, 1);
  return Buffer.concat([prefix, json, bytes]);
}

/** @returns undefined for what another version wrote, or nobody */
export function decodeKept(value: Buffer): KeptPicture | undefined {
  if (value.byteLength < prefixBytes || value.readUInt8(0) !== version) return undefined;
  const end = prefixBytes + value.readUInt16BE(1);
  const bytes = value.subarray(end);
  if (bytes.byteLength === 0) return undefined;
  const about = header.safeParse(parseJson(value.toString('utf8', prefixBytes, end)));
  return about.success ? { ...about.data, bytes } : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
