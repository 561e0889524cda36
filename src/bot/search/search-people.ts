import type { Turn } from '../turn.js';
import { outsiderWords, sightingWords } from '../words/sighting-words.js';
import { searchWords } from '../words/search-words.js';
import { askStranger } from './ask-stranger.js';
import { queryValue } from './compose-shape.js';
import { peopleMeant } from './people-meant.js';
import { showFound } from './found-people.js';
import { readSearcher, type Searcher } from './read-searcher.js';
import { readSearchQuery, type SearchQuery } from './search-query.js';
import { messageAnswer, resultsAnswer, type SearchAnswer } from './search-result.js';

/** `composeExtension/query`: the people that words mean so far, or in words why there are none. */
export async function searchPeople(turn: Turn): Promise<SearchAnswer> {
  const value = queryValue.parse(turn.context.activity.value);
  const searcher = await readSearcher(turn, value);
  if (searcher.kind === 'stranger') return askStranger(turn, searcher);
  const query = readSearchQuery(value);
  const people = await peopleMeant(turn, searcher, query);
  if (people.length === 0 && query.skip === 0) return messageAnswer(whyNobody(turn, searcher, query), 'nobody');
  return resultsAnswer(await showFound(turn, searcher, people), 'answered');
}

function whyNobody({ say }: Turn, { among }: Searcher, { text }: SearchQuery): string {
  if (among.kind === 'peopleHere') {
    return say(sightingWords.onlyPeopleHere, { because: say(outsiderWords[among.because]) });
  }
  return text === '' ? say(searchWords.typeName) : say(searchWords.nobody, { name: text });
}
