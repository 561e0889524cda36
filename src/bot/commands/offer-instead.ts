import { isGuid } from '../../foundation/guid.js';
import type { Person } from '../../model/person.js';
import { asPortraitError } from '../../model/portrait-error.js';
import type { Viewer } from '../../model/viewer.js';
import { noticeAnswer, type Answer } from '../answer.js';
import type { Asker } from '../asker.js';
import { withPeoplePicker } from '../cards/people-picker.js';
import type { AskedSize, View } from '../command.js';
import { explainSighting } from '../explain-sighting.js';
import type { Sighting } from '../find-person.js';
import { rankNames } from '../rank-names.js';
import type { Turn } from '../turn.js';
import { isPrivateChat } from '../where.js';
import { choiceWords } from '../words/choice-words.js';
import { sightingWords } from '../words/sighting-words.js';
import { offerPeople } from './offer-people.js';

/** More names than these are no help to somebody who made a slip. */
const mostAlike = 5;

/** Answers a question that nobody fits, or several people do: with people to choose from where there are some. */
export async function offerInstead(
  turn: Turn,
  asker: Asker,
  viewer: Viewer,
  sighting: Exclude<Sighting, { kind: 'person' }>,
  wish: { readonly size: AskedSize; readonly view: View },
): Promise<Answer> {
  const { say } = turn;
  const { kind, name } = sighting;
  if (kind === 'several') {
    const words = { title: say(sightingWords.several, { name }), hint: say(choiceWords.choose) };
    return offerPeople(turn, asker, viewer, { ...words, people: sighting.people, ...wish, outcome: kind });
  }
  const inWords = noticeAnswer(explainSighting(say, sighting), kind);
  if (kind !== 'nobody') return inWords;
  const people = await peopleAlike(turn, viewer, name);
  const words = { title: say(choiceWords.nobody, { name }), hint: say(choiceWords.didYouMean) };
  const answer =
    people.length === 0
      ? inWords
      : await offerPeople(turn, asker, viewer, { ...words, people, ...wish, outcome: kind });
  // Elsewhere people are found by mentioning them.
  return isPrivateChat(turn.context) ? { ...answer, card: withPeoplePicker(say, answer.card) } : answer;
}

/** The people whose names are most like one that nobody has. That there is nobody stands, whatever becomes of this. */
async function peopleAlike(turn: Turn, viewer: Viewer, name: string): Promise<Person[]> {
  if (isGuid(name)) return [];
  // Of an address, the part that is somebody's name.
  const [words = ''] = name.split('@');
  const { parts, deadline, requestId } = turn;
  const people = await parts.directory.searchAlike(words, { viewer, deadline, requestId }).catch((thrown: unknown) => {
    turn.reportFailure(asPortraitError(thrown));
    return [];
  });
  return rankNames(people, words, mostAlike);
}
