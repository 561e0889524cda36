import { z } from 'zod';
import { noticeAnswer, unlessFound, type Answer } from '../answer.js';
import type { Command } from '../command.js';
import type { Turn } from '../turn.js';
import { choiceWords } from '../words/choice-words.js';

/** Entra's names end there. */
const longestText = 256;

/** What the people picker adds to its button's data: an Entra object id. */
const picked = z.object({ person: z.string().trim().min(1).max(longestText) });

/**
 * The people picker's button. It says whom somebody means, as a written question does, and proves nothing. The picker
 * stays until there is a photo to show.
 * @param answer answers the question that it stands for
 */
export async function pickPerson(
  turn: Turn,
  data: unknown,
  answer: (turn: Turn, question: PickQuestion) => Promise<Answer>,
): Promise<Answer> {
  const question = pickQuestion(data);
  if (!question) {
    const { say } = turn;
    return unlessFound(noticeAnswer({ title: say(choiceWords.pick), reason: say(choiceWords.pickFirst) }, 'nobody'));
  }
  return unlessFound(await answer(turn, question));
}

type PickQuestion = Extract<Command, { kind: 'photo' }>;

/** A pick as the question that it stands for; undefined where nobody was picked. */
export function pickQuestion(data: unknown): PickQuestion | undefined {
  const { data: pick } = picked.safeParse(data);
  if (!pick) return undefined;
  return { kind: 'photo', people: [{ by: 'text', text: pick.person }], size: undefined, view: 'photo' };
}
