import {
  TeamsActivityHandler,
  type Activity,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { languageOf } from '../model/language.js';
import { asPortraitError } from '../model/portrait-error.js';
import { answerTurn, beginTurn, invokeMs, messageMs, type TurnSurroundings } from './answer-turn.js';
import type { Answer } from './answer.js';
import type { Command } from './command.js';
import { tellsOfSignIn } from './commands/index.js';
import { invokeResponse } from './invoke-response.js';
import { deliver } from './late-answers.js';
import { parseCommand } from './reading/parse-command.js';
import { nameOfPress, press, submit, verbOf } from './presses.js';
import { readMessage } from './reading/read-message.js';
import type { Redeliveries } from './redeliveries.js';
import { searchInvokes } from './search/search-invokes.js';
import { sendOrReport } from './send-answer.js';
import { answerWithSignIn } from './sign-in/answer-with-sign-in.js';
import { answerWaiting, goOnLater } from './sign-in/carry-on.js';
import { inTime } from './sign-in/in-time.js';
import { signInInvokes } from './sign-in/sign-in-invokes.js';
import type { Turn } from './turn.js';
import { requestIdOf } from './turn-request-id.js';
import { isOwnArrival, welcome } from './welcome.js';
import { withTyping } from './with-typing.js';

/** What Teams asks beside messages and buttons, by the invoke's name. */
const invokes = { ...signInInvokes, ...searchInvokes };

/** Where Teams' activities become questions, and answers become activities; it decides nothing itself. */
export class PhotoBot extends TeamsActivityHandler {
  readonly #surroundings: TurnSurroundings;
  readonly #redeliveries: Redeliveries;

  constructor(surroundings: TurnSurroundings, redeliveries: Redeliveries) {
    super();
    this.#surroundings = surroundings;
    this.#redeliveries = redeliveries;
    this.onMessage(async (context, next) => {
      await this.#answerMessage(context);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      if (isOwnArrival(context)) await this.#welcome(context);
      await next();
    });
  }

  async #answerMessage(context: TurnContext): Promise<void> {
    const turn = beginTurn(this.#surroundings, context, messageMs);
    const question = readQuestion(context.activity);
    const answer = await withTyping(context, this.#answerFirst(turn, question));
    if (!answer) return;
    if (question.kind === 'press') await sendOrReport(turn, answer);
    else await deliver(this.#surroundings, turn, question.command, answer);
    if (tellsOfSignIn(answer)) goOnLater(this.#surroundings, turn, (later) => answerWaiting(this.#surroundings, later));
  }

  /** @returns undefined for a message that was delivered before */
  async #answerFirst(turn: Turn, question: Question): Promise<Answer | undefined> {
    if (!(await this.#isFirstDelivery(turn.context))) return undefined;
    return answerTurn(this.#surroundings, turn, nameOf(question), () =>
      question.kind === 'press' ? submit(turn, question.data) : answerWithSignIn(turn, question.command),
    );
  }

  async #welcome(context: TurnContext): Promise<void> {
    if (!(await this.#isFirstDelivery(context))) return;
    const turn = beginTurn(this.#surroundings, context, messageMs);
    const answer = await answerTurn(this.#surroundings, turn, 'welcome', () => Promise.resolve(welcome(turn)));
    await sendOrReport(turn, answer);
  }

  /** Whether an activity is to be answered. Where nobody can say, one answer too many is better than none. */
  async #isFirstDelivery(context: TurnContext): Promise<boolean> {
    try {
      return await this.#redeliveries.isFirst(context.activity);
    } catch (thrown) {
      const { code, message } = asPortraitError(thrown);
      this.#surroundings.observe.failure({ requestId: requestIdOf(context), code, detail: message });
      return true;
    }
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { name = '' } = context.activity;
    const answer = Object.hasOwn(invokes, name) ? invokes[name] : undefined;
    return answer ? answer(this.#surroundings, context) : super.onInvokeActivity(context);
  }

  protected override async onAdaptiveCardInvoke(
    context: TurnContext,
    { action: { verb, data }, authentication }: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const turn = beginTurn(this.#surroundings, context, invokeMs);
    const answer = await answerTurn(this.#surroundings, turn, nameOfPress(verb), () =>
      inTime(turn, 'a press', press(turn, verb, data, authentication)),
    );
    return invokeResponse(turn.say, answer);
  }
}

/** What a message asks: in words, or by a button whose data come as a message. */
type Question =
  { readonly kind: 'command'; readonly command: Command } | { readonly kind: 'press'; readonly data: unknown };

function readQuestion(activity: Activity): Question {
  const { value } = activity as { readonly value?: unknown };
  const message = readMessage(activity);
  // A submitted button arrives as a message with a value and without words.
  if (message.text === '' && value !== undefined && value !== null) return { kind: 'press', data: value };
  return { kind: 'command', command: parseCommand(message, languageOf(activity.locale)) };
}

function nameOf(question: Question): string {
  return question.kind === 'press' ? verbOf(question.data) : question.command.kind;
}
