import { z } from 'zod';
import { noticeAnswer, unlessFound, type Answer } from '../answer.js';
import type { Turn } from '../turn.js';
import { choiceWords } from '../words/choice-words.js';
import { photoOf } from './photo-of.js';

/** Entra's names end there. */
const longestText = 256;

/** What the people picker adds to its button's data: an Entra object id. */
const picked = z.object({ person: z.string().trim().min(1).max(longestText) });

/** The people picker's button. It says whom somebody means, as a written question does, and proves nothing. It stays until
 * there is a photo to show. */
export async function pickPerson(turn: Turn, data: unknown): Promise<Answer> {
  const { data: pick } = picked.safeParse(data);
  if (!pick) {
    const { say } = turn;
    return unlessFound(noticeAnswer({ title: say(choiceWords.pick), reason: say(choiceWords.pickFirst) }, 'nobody'));
  }
  const people = [{ by: 'text', text: pick.person }] as const;
  return unlessFound(await photoOf(turn, { kind: 'photo', people, size: undefined, view: 'photo' }));
}
