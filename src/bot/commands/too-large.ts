import { noticeAnswer, type Answer } from '../answer.js';
import type { ResizeRequest } from '../card-signer.js';
import { personaCard } from '../cards/persona-card.js';
import { lateWords } from '../words/late-words.js';
import type { Say } from '../words/speaker.js';

/** What stands in for a photo that fits into no message: a person as Teams itself shows them; of anything else, words. */
export function tooLargeAnswer(say: Say, { name, personId, address }: ResizeRequest): Answer {
  if (personId === '') {
    return noticeAnswer(
      { title: name, reason: say(lateWords.tooLargeWithout), hint: say(lateWords.askSmaller) },
      outcome,
    );
  }
  const card = personaCard({ id: personId, name, userPrincipalName: address }, say(lateWords.tooLarge));
  return { card, summary: name, outcome };
}

const outcome = 'too_large';
