import { isGuid, sameGuid } from '../../foundation/guid.js';
import { asPortraitError } from '../../model/portrait-error.js';
import type { DirectoryQuestion, Turn } from '../turn.js';
import { withOwnRights } from '../with-own-rights.js';
import { fromDirectory, fromRoster, type FoundPerson } from './found-person.js';
import { namesMatch } from './names-match.js';
import type { Searcher } from './read-searcher.js';
import type { SearchQuery } from './search-query.js';

/**
 * The people whom somebody's words mean so far, as far as they may look; before there are words, those whom they are
 * likely to mean: whom they asked for lately, then who is in the conversation.
 */
export async function peopleMeant(turn: Turn, searcher: Searcher, query: SearchQuery): Promise<readonly FoundPerson[]> {
  const { text, skip, count } = query;
  if (count === 0) return [];
  const people = await (text === '' ? likelyPeople(turn, searcher) : peopleOf(turn, searcher, query));
  return people.slice(skip, skip + count);
}

async function peopleOf(turn: Turn, searcher: Searcher, query: SearchQuery): Promise<readonly FoundPerson[]> {
  if (searcher.among.kind === 'peopleHere') {
    const here = await peopleHere(turn, searcher);
    return here.filter(({ name, address }) => namesMatch(query.text, name, address));
  }
  const search = searchDirectory(turn, searcher, query);
  return searcher.viewer.kind === 'app' ? withOwnRights(search) : search;
}

async function searchDirectory(turn: Turn, { viewer }: Searcher, query: SearchQuery): Promise<FoundPerson[]> {
  const { directory } = turn.parts;
  const question: DirectoryQuestion = { viewer, deadline: turn.deadline, requestId: turn.requestId };
  const { text, skip, count } = query;
  if (!isGuid(text)) return (await directory.searchAsTyped(text, skip + count, question)).map(fromDirectory);
  const person = await directory.find(text, question);
  return person ? [fromDirectory(person)] : [];
}

async function likelyPeople(turn: Turn, searcher: Searcher): Promise<readonly FoundPerson[]> {
  const { among, member, viewer } = searcher;
  const [recent, here] = await Promise.all([
    among.kind === 'everybody' ? turn.parts.recentPeople.of(among.account).catch(noneInstead(turn)) : [],
    peopleHere(turn, searcher).catch(noneInstead(turn)),
  ]);
  const self = member && fromRoster(member, (tenantId) => sameGuid(tenantId, viewer.tenantId));
  const people = [...recent, ...here.filter(({ personId }) => personId !== self?.personId), ...(self ? [self] : [])];
  return [...new Map(people.map((person) => [person.personId.toLowerCase(), person])).values()];
}

async function peopleHere(turn: Turn, { viewer, member }: Searcher): Promise<readonly FoundPerson[]> {
  // Where the roster does not know the sender, who else it lists is no business of theirs.
  if (!member) return [];
  const members = await turn.parts.peopleHere.list(turn.context, turn.deadline);
  return members.flatMap((one) => fromRoster(one, (tenantId) => sameGuid(tenantId, viewer.tenantId)) ?? []);
}

/** A help that cannot be had is no reason to show nobody. */
function noneInstead({ reportFailure }: Turn): (thrown: unknown) => readonly FoundPerson[] {
  return (thrown) => {
    reportFailure(asPortraitError(thrown));
    return [];
  };
}
