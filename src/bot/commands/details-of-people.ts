import pLimit from 'p-limit';
import type { Viewer } from '../../model/viewer.js';
import type { Answer } from '../answer.js';
import type { Asker } from '../asker.js';
import { severalDetailsCard } from '../cards/details-card.js';
import type { SoughtPeople } from '../command.js';
import { eachPerson, missingOf, outageAnswer, seenOf } from '../each-person.js';
import { atATime, findPeople } from '../find-people.js';
import type { Turn } from '../turn.js';
import { remarksOn } from '../remarks-on.js';

/** "details of … and …": one card with what is known about each photo, and a reason for whoever has none. */
export async function detailsOfPeople(
  turn: Turn,
  asker: Asker,
  viewer: Viewer,
  { people }: { readonly people: SoughtPeople },
): Promise<Answer> {
  const { say, parts } = turn;
  const found = await findPeople(turn, asker, viewer, people);
  const limit = pLimit(atATime);
  const outcomes = await eachPerson(turn, asker, viewer, found.all, async ({ person }, question) => {
    const answer = await limit(() => parts.photos.metadata(question));
    return answer.kind === 'photo' ? { ...answer, person } : answer;
  });
  const outage = outageAnswer(say, outcomes);
  if (outage) return outage;
  const seen = seenOf(outcomes);
  const details = seen.map(({ person, metadata, readAt }) => ({
    name: person.displayName,
    address: person.userPrincipalName || (person.mail ?? ''),
    metadata,
    readAt,
  }));
  const card = severalDetailsCard(say, details, missingOf(say, outcomes), remarksOn(turn, found, seen));
  return { card, summary: card.fallbackText, outcome: seen.length > 0 ? 'answered' : 'nobody' };
}
