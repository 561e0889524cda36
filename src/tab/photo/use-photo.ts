import type { MetadataAnswer } from '../api/answers.js';
import { imagePath, metadataPath } from '../api/paths.js';
import { TroubleError } from '../api/trouble.js';
import { useAsk, type Asked } from '../states/use-ask.js';
import { useTab } from '../tab-context.js';

/** What is known of somebody's photo, and the photo itself where there is one. */
export interface KnownPhoto {
  readonly metadata: MetadataAnswer;
  readonly picture: Blob | undefined;
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

/**
 * Reads a photo and what is known of it, both at once.
 * @param owner path of its owner
 * @param size longest side in pixels
 */
export function usePhoto(owner: string, size: number): readonly [asked: Asked<KnownPhoto>, retry: () => void] {
  const { api } = useTab();
  return useAsk(`${owner} ${size}`, async (signal) => {
    const [metadata, picture] = await Promise.all([
      api.json<MetadataAnswer>(metadataPath(owner), signal),
      api.blob(imagePath(owner, { size }), signal).catch(withoutPhoto),
    ]);
    return { metadata, picture, readAt: Date.now() };
  });
}

/** That there is no photo is no failure here: the metadata says so in more words. */
function withoutPhoto(thrown: unknown): undefined {
  if (thrown instanceof TroubleError && ['noPhoto', 'excluded'].includes(thrown.trouble.kind)) return undefined;
  throw thrown;
}
