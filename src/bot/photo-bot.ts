import {
  TeamsActivityHandler,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { languageOf } from '../model/language.js';
import { asPortraitError } from '../model/portrait-error.js';
import { answerTurn, beginTurn, invokeMs, messageMs, type TurnSurroundings } from './answer-turn.js';
import { withHint } from './cards/notice-card.js';
import { tellsOfSignIn } from './commands/index.js';
import { invokeResponse } from './invoke-response.js';
import { LateAnswers } from './late-answers.js';
import { parseCommand } from './reading/parse-command.js';
import { nameOfPress, press, submit, verbOf } from './presses.js';
import { readMessage } from './reading/read-message.js';
import type { Redeliveries } from './redeliveries.js';
import { searchInvokes } from './search/search-invokes.js';
import { sendOrReport } from './send-answer.js';
import { answerWithSignIn } from './sign-in/answer-with-sign-in.js';
import { answerWaiting, goOnLater } from './sign-in/carry-on.js';
import { signInInvokes } from './sign-in/sign-in-invokes.js';
import { requestIdOf } from './turn-request-id.js';
import { isOwnArrival, welcome } from './welcome.js';
import { withTyping } from './with-typing.js';
import { lateWords } from './words/late-words.js';

/** What Teams asks beside messages and buttons, by the invoke's name. */
const invokes = { ...signInInvokes, ...searchInvokes };

/** Where Teams' activities become questions, and answers become activities; it decides nothing itself. */
export class PhotoBot extends TeamsActivityHandler {
  readonly #surroundings: TurnSurroundings;
  readonly #lateAnswers: LateAnswers;
  readonly #redeliveries: Redeliveries;

  constructor(surroundings: TurnSurroundings, redeliveries: Redeliveries) {
    super();
    this.#surroundings = surroundings;
    this.#lateAnswers = new LateAnswers(surroundings);
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
    if (!(await this.#isFirstDelivery(context))) return;
    const { value } = context.activity as { value?: unknown };
    const message = readMessage(context.activity);
    // A submitted button arrives as a message with a value and without words.
    const isSubmit = message.text === '' && value !== undefined && value !== null;
    const command = parseCommand(message, languageOf(context.activity.locale));
    const name = isSubmit ? verbOf(value) : command.kind;
    const turn = beginTurn(this.#surroundings, context, messageMs);
    const answer = await withTyping(
      context,
      answerTurn(this.#surroundings, turn, name, () =>
        isSubmit ? submit(turn, value) : answerWithSignIn(turn, command),
      ),
    );
    const mayFollow = !isSubmit && this.#lateAnswers.mayFollow(answer);
    await sendOrReport(
      turn,
      mayFollow ? { ...answer, card: withHint(answer.card, turn.say(lateWords.promise)) } : answer,
    );
    if (mayFollow) this.#lateAnswers.follow(turn, command, answer);
    if (tellsOfSignIn(answer)) goOnLater(this.#surroundings, turn, (later) => answerWaiting(this.#surroundings, later));
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
      press(turn, verb, data, authentication),
    );
    return invokeResponse(turn.say, answer);
  }
}
