import { asPortraitError } from '../../model/portrait-error.js';
import type { FaceAnswer } from '../../photos/index.js';
import type { Turn } from '../turn.js';
import { photoWords } from '../words/photo-words.js';
import { searchWords } from '../words/search-words.js';
import type { FoundPerson } from './found-person.js';
import type { Thumbnail } from './person-attachment.js';
import type { Searcher } from './read-searcher.js';

/** Pixels: twice its 32 CSS pixels. */
const thumbnailSide = 64;

/**
 * The small picture beside a name: the face, else the person's initials.
 * @returns undefined where none could be drawn: a name alone is an answer as well
 */
export async function thumbnailOf(
  turn: Turn,
  { viewer }: Searcher,
  { personId, name }: FoundPerson,
  face: FaceAnswer,
): Promise<Thumbnail | undefined> {
  const { images, thumbnail } = turn.parts;
  const drawn = face.kind === 'photo' ? { etag: face.etag, bytes: face.rendition.bytes } : undefined;
  try {
    const rendition = await thumbnail({ id: personId, displayName: name }, drawn, thumbnailSide);
    if (face.kind !== 'photo') return { url: dataUri(rendition), alt: turn.say(searchWords.initials, { name }) };
    const question = { viewer, owner: face.owner, seenBy: undefined };
    return {
      url: images.url({ question, size: thumbnailSide, etag: face.etag, rendition }),
      alt: turn.say(photoWords.title, { name }),
    };
  } catch (thrown) {
    turn.reportFailure(asPortraitError(thrown));
    return undefined;
  }
}

function dataUri({ mediaType, bytes }: { readonly mediaType: string; readonly bytes: Buffer }): string {
  return `data:${mediaType};base64,${bytes.toString('base64')}`;
}
