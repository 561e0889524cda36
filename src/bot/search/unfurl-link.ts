import type { Turn } from '../turn.js';
import { withOwnRights } from '../with-own-rights.js';
import { askStranger } from './ask-stranger.js';
import { linkValue } from './compose-shape.js';
import { fromDirectory, fromRoster, type FoundPerson } from './found-person.js';
import { showFound } from './found-people.js';
import { readSearcher, type Searcher } from './read-searcher.js';
import { resultsAnswer, type SearchAnswer } from './search-result.js';
import { personOfLink } from './tab-link.js';
import { isGuid, sameGuid } from '../../foundation/guid.js';

/** `composeExtension/queryLink`: the card of the person whose page a link leads to, as far as the sender may see them. */
export async function unfurlLink(turn: Turn): Promise<SearchAnswer> {
  const value = linkValue.parse(turn.context.activity.value);
  const user = personOfLink(value.url, turn.parts);
  if (user === undefined) return resultsAnswer([], 'nothing');
  const searcher = await readSearcher(turn, value);
  if (searcher.kind === 'stranger') return askStranger(turn, searcher);
  const person = await findLinked(turn, searcher, user);
  if (!person) return resultsAnswer([], 'nobody');
  const owner = { kind: 'user', user: person.personId } as const;
  return { ...resultsAnswer(await showFound(turn, searcher, [person]), 'answered'), owner };
}

async function findLinked(turn: Turn, { among, viewer }: Searcher, user: string): Promise<FoundPerson | undefined> {
  const { context, parts, deadline, requestId } = turn;
  if (among.kind === 'peopleHere') {
    // The roster takes ids alone.
    const member = isGuid(user) ? await parts.roster.member(context, user, deadline) : undefined;
    return member && fromRoster(member, (tenantId) => sameGuid(tenantId, viewer.tenantId));
  }
  const find = parts.directory.find(user, { viewer, deadline, requestId });
  const person = await (viewer.kind === 'app' ? withOwnRights(find) : find);
  return person && fromDirectory(person);
}
