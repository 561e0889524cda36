import sharp from 'sharp';
import type { Card } from './teams-client.js';

export interface ShownPhoto {
  readonly altText: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** Decoded size in pixels. */
  readonly width: number;
  readonly height: number;
  readonly format: string;
}

/** The photo of a card, taken out of its data URI and decoded; undefined where the card holds no image. */
export async function photoInCard({ body }: Card): Promise<ShownPhoto | undefined> {
  const image = body.find(({ type }) => type === 'Image') as { url: string; altText: string } | undefined;
  if (!image) return undefined;
  const match = /^data:(?<mediaType>[^;]+);base64,(?<data>.+)$/.exec(image.url);
  const { mediaType = '', data = '' } = match?.groups ?? {};
  const bytes = Buffer.from(data, 'base64');
  const { info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const { format } = await sharp(bytes).metadata();
  return { altText: image.altText, mediaType, bytes, width: info.width, height: info.height, format };
}
