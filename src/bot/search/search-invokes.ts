import type { InvokeResponse, TurnContext } from 'botbuilder';
import { beginTurn, concludeTurn, invokeMs, type TurnSurroundings } from '../answer-turn.js';
import { explainFailure } from '../explain-failure.js';
import { inTime } from '../sign-in/in-time.js';
import { messageAnswer, resultsAnswer } from './search-result.js';
import { searchPeople } from './search-people.js';
import { unfurlLink } from './unfurl-link.js';

type Invoke = (surroundings: TurnSurroundings, context: TurnContext) => Promise<InvokeResponse>;

/** What Teams asks of a message extension, by the invoke's name. */
export const searchInvokes: Readonly<Record<string, Invoke>> = {
  'composeExtension/query': search,
  'composeExtension/queryLink': unfurl,
  // Nobody is known there, so nobody is shown.
  'composeExtension/anonymousQueryLink': () => Promise.resolve({ status: 200, body: nothing.response }),
};

const nothing = resultsAnswer([], 'nothing');

/** Somebody searches people while writing. */
async function search(surroundings: TurnSurroundings, context: TurnContext): Promise<InvokeResponse> {
  const turn = beginTurn(surroundings, context, invokeMs);
  const answer = await concludeTurn(
    surroundings,
    turn,
    'search',
    () => inTime(turn, 'a search', searchPeople(turn)),
    (error) => messageAnswer(explainFailure(turn.say, error), error.code),
  );
  return { status: 200, body: answer.response };
}

/** Somebody pasted a link; where there is no card for it, it stays a link. */
async function unfurl(surroundings: TurnSurroundings, context: TurnContext): Promise<InvokeResponse> {
  const turn = beginTurn(surroundings, context, invokeMs);
  const answer = await concludeTurn(
    surroundings,
    turn,
    'unfurl',
    () => inTime(turn, 'a link', unfurlLink(turn)),
    (error) => ({ ...nothing, outcome: error.code }),
  );
  return { status: 200, body: answer.response };
}
