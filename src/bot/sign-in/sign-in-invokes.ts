import type { InvokeResponse, TurnContext } from 'botbuilder';
import { languageOf } from '../../model/language.js';
import { asPortraitError, type PortraitError } from '../../model/portrait-error.js';
import { answerTurn, beginTurn, invokeMs, type TurnSurroundings } from '../answer-turn.js';
import { noticeAnswer, type Answer } from '../answer.js';
import { scopesOf } from '../command-scopes.js';
import { redeemCode, tellsOfSignIn } from '../commands/index.js';
import { parseCommand } from '../reading/parse-command.js';
import { readAsker } from '../read-asker.js';
import { sendOrReport } from '../send-answer.js';
import { requestIdOf } from '../turn-request-id.js';
import type { Turn } from '../turn.js';
import { signInWords } from '../words/sign-in-words.js';
import type { Say } from '../words/speaker.js';
import { isPrivateChat } from '../where.js';
import { seatOf, signInAnswer } from './ask-to-sign-in.js';
import { answerFree, answerWaiting, goOnLater } from './carry-on.js';
import type { Completed } from './complete-waiting.js';
import { exchangeToken } from './exchange-token.js';
import { inTime } from './in-time.js';

/** Teams' codes are single words; anything longer is not one of them. */
const longestFailureCode = 40;
/** The ids of our cards are GUIDs; a longer one is nobody's, and is not repeated. */
const longestExchangeId = 64;

type Invoke = (surroundings: TurnSurroundings, context: TurnContext) => Promise<InvokeResponse>;

/** What Teams tells a bot about sign-ins, by the invoke's name. */
export const signInInvokes: Readonly<Record<string, Invoke>> = {
  'signin/tokenExchange': tokenExchange,
  'signin/verifyState': verifyState,
  'signin/failure': signInFailed,
};

async function tokenExchange(surroundings: TurnSurroundings, context: TurnContext): Promise<InvokeResponse> {
  const turn = beginTurn(surroundings, context, invokeMs);
  const value: unknown = context.activity.value;
  // Teams hears of a failure then, but the token is taken all the same, and what waited for it is answered.
  const answerLate = (exchange: Promise<Completed>): void => {
    goOnLater(surroundings, turn, async (later) => answerFree(surroundings, later, (await exchange).free));
  };
  try {
    const { free, consent } = await inTime(turn, 'a token exchange', exchangeToken(turn, value), answerLate);
    if (free.length > 0) goOnLater(surroundings, turn, (later) => answerFree(surroundings, later, free));
    return consent ? exchangeFailed(412, value, consent) : { status: 200 };
  } catch (thrown) {
    const error = asPortraitError(thrown);
    turn.reportFailure(error);
    // Teams reads 412 as "show the consent", and a 401 of this endpoint as the bot's own trouble.
    return exchangeFailed(error.code === 'token_invalid' ? 400 : error.status, value, error);
  }
}

/** The body that Teams expects of an exchange that did not work (Bot Framework, TokenExchangeInvokeResponse). */
function exchangeFailed(status: number, value: unknown, { code, publicMessage }: PortraitError): InvokeResponse {
  const { id } = Object(value) as { id?: unknown };
  const echo = typeof id === 'string' && id.length <= longestExchangeId ? id : '';
  const body = { id: echo, connectionName: '', code, failureDetail: publicMessage };
  return { status, body };
}

/**
 * The person came back from the sign-in page: with the page's code, or having agreed to something there. Then Teams is
 * asked for a token again, by a new card.
 */
async function verifyState(surroundings: TurnSurroundings, context: TurnContext): Promise<InvokeResponse> {
  const { state } = Object(context.activity.value) as { state?: unknown };
  const written = { text: typeof state === 'string' ? state : '', mentions: [] };
  const command = parseCommand(written, languageOf(context.activity.locale));
  const turn = beginTurn(surroundings, context, invokeMs);
  const answer = await answerTurn(surroundings, turn, 'verifyState', () =>
    inTime(
      turn,
      'coming back from the page',
      command.kind === 'signInCode' ? redeemCode(turn, command) : cardAgain(turn),
    ),
  );
  if (answer.outcome === silent) return { status: 200 };
  // A connector that is slow to take the message must not make the invoke late, nor fail it.
  goOnLater(surroundings, turn, async (later) => {
    await sendOrReport(later, answer);
    if (tellsOfSignIn(answer)) await answerWaiting(surroundings, later);
  });
  return { status: 200 };
}

function over(say: Say, outcome: 'sign_in_over' | typeof silent): Answer {
  const reason = say(signInWords.overReason);
  return noticeAnswer({ title: say(signInWords.over), reason, hint: say(signInWords.overHint) }, outcome);
}

/** What is not said: others in the conversation are not troubled with somebody's sign-in. */
const silent = 'silent';

async function cardAgain(turn: Turn): Promise<Answer> {
  const asker = await readAsker(turn);
  const { pending } = turn.parts.signIn;
  const waiting = asker.kind === 'member' ? await pending.waiting(seatOf(turn, asker)) : [];
  if (asker.kind === 'outsider' || waiting.length === 0) {
    return over(turn.say, isPrivateChat(turn.context) ? 'sign_in_over' : silent);
  }
  const exchangeId = await pending.renewCard(seatOf(turn, asker));
  // What has yet to be shown, the page finds out by itself.
  const need = { scopes: waiting.flatMap(({ command }) => scopesOf(command)), claims: undefined };
  return signInAnswer(turn, asker, exchangeId, need);
}

/** Teams tells of sign-ins that failed in the client; it wants to hear that it was heard. */
async function signInFailed(surroundings: TurnSurroundings, context: TurnContext): Promise<InvokeResponse> {
  const { code } = Object(context.activity.value) as { code?: unknown };
  const detail = typeof code === 'string' ? code.slice(0, longestFailureCode) : 'no code';
  surroundings.observe.failure({ requestId: requestIdOf(context), code: 'signin/failure', detail });
  const turn = beginTurn(surroundings, context, invokeMs);
  try {
    await inTime(turn, 'closing a card', closeCard(turn));
  } catch (thrown) {
    turn.reportFailure(asPortraitError(thrown));
  }
  return { status: 200 };
}

/** The next question shows a new card, whose button is the way that is left. */
async function closeCard(turn: Turn): Promise<void> {
  const sender = await readAsker(turn);
  if (sender.kind === 'member') await turn.parts.signIn.pending.closeCard(seatOf(turn, sender));
}
