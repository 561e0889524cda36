import {
  TeamsActivityHandler,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { PortraitError } from '../model/portrait-error.js';
import { answerTurn, beginTurn, invokeMs, messageMs, type TurnSurroundings } from './answer-turn.js';
import { resizePhoto, tellsOfSignIn } from './commands/index.js';
import { invokeResponse } from './invoke-response.js';
import { parseCommand } from './parse-command.js';
import { readMessage } from './read-message.js';
import { sendOrReport } from './send-answer.js';
import { answerWithSignIn } from './sign-in/answer-with-sign-in.js';
import { answerWaiting, goOnLater } from './sign-in/carry-on.js';
import { pressWithSignIn } from './sign-in/press-with-sign-in.js';
import { signInInvokes } from './sign-in/sign-in-invokes.js';
import { withTyping } from './with-typing.js';

/** The verb of the size buttons. */
const resizeVerb = 'photo.resize';

/** Where Teams' activities become questions, and answers become activities; it decides nothing itself. */
export class PhotoBot extends TeamsActivityHandler {
  readonly #surroundings: TurnSurroundings;

  constructor(surroundings: TurnSurroundings) {
    super();
    this.#surroundings = surroundings;
    this.onMessage(async (context, next) => {
      await this.#answerMessage(context);
      await next();
    });
  }

  async #answerMessage(context: TurnContext): Promise<void> {
    const { value } = context.activity as { value?: unknown };
    const message = readMessage(context.activity);
    // A submitted button arrives as a message with a value and without words.
    const isSubmit = message.text === '' && value !== undefined && value !== null;
    const command = parseCommand(message);
    const name = isSubmit ? resizeVerb : command.kind;
    const turn = beginTurn(this.#surroundings, context, messageMs);
    const answer = await withTyping(
      context,
      answerTurn(this.#surroundings, turn, name, () =>
        isSubmit ? resizePhoto(turn, value) : answerWithSignIn(turn, command),
      ),
    );
    await sendOrReport(turn, answer);
    if (tellsOfSignIn(answer)) goOnLater(this.#surroundings, turn, (later) => answerWaiting(this.#surroundings, later));
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { name = '' } = context.activity;
    const answer = Object.hasOwn(signInInvokes, name) ? signInInvokes[name] : undefined;
    return answer ? answer(this.#surroundings, context) : super.onInvokeActivity(context);
  }

  protected override async onAdaptiveCardInvoke(
    context: TurnContext,
    { action: { verb, data }, authentication }: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const turn = beginTurn(this.#surroundings, context, invokeMs);
    const answer = await answerTurn(this.#surroundings, turn, resizeVerb, async () => {
      if (verb !== resizeVerb) throw new PortraitError('not_found', 'A button with an unknown verb');
      return pressWithSignIn(turn, data, authentication);
    });
    return invokeResponse(answer);
  }
}
