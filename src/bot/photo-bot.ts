import {
  MessageFactory,
  TeamsActivityHandler,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { Clock } from '../foundation/clock.js';
import { deadlineIn, within } from '../foundation/deadline.js';
import type { Observer } from '../model/events.js';
import { ownerKey } from '../model/photo-owner.js';
import { asPortraitError, PortraitError } from '../model/portrait-error.js';
import { failureAnswer, type Answer } from './answer.js';
import { toAttachment } from './cards/adaptive-card.js';
import { answerCommand, resizePhoto } from './commands/index.js';
import { invokeResponse } from './invoke-response.js';
import { parseCommand } from './parse-command.js';
import { readMessage } from './read-message.js';
import { requestIdOf } from './turn-request-id.js';
import type { BotParts, Turn } from './turn.js';
import { withTyping } from './with-typing.js';

/** Teams gives a message 15 seconds and an invoke five; what is left covers sending the answer. */
const messageMs = 10_000;
const invokeMs = 3_300;
/** A connector that takes longer has lost the answer; the turn ends and says so in the log. */
const sendMs = 4_000;

/** The verb of the size buttons. */
const resizeVerb = 'photo.resize';

const signInFailure = 'signin/failure';
/** Teams' codes are single words; anything longer is not one of them. */
const longestFailureCode = 40;

type Work = (turn: Turn) => Promise<Answer>;

export interface PhotoBotOptions {
  readonly parts: BotParts;
  readonly clock: Clock;
  readonly observe: Pick<Observer, 'turn' | 'failure'>;
}

/** Where Teams' activities become questions, and answers become activities; it decides nothing itself. */
export class PhotoBot extends TeamsActivityHandler {
  readonly #options: PhotoBotOptions;

  constructor(options: PhotoBotOptions) {
    super();
    this.#options = options;
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
    const answer = await withTyping(
      context,
      isSubmit
        ? this.#answer(context, resizeVerb, messageMs, (turn) => resizePhoto(turn, value))
        : this.#answer(context, command.kind, messageMs, (turn) => answerCommand(turn, command)),
    );
    const activity = MessageFactory.attachment(toAttachment(answer.card));
    await within(AbortSignal.timeout(sendMs), context.sendActivity({ ...activity, summary: answer.summary }));
  }

  /** Teams tells of sign-ins that failed in the client; it wants to hear that it was heard. */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    if (context.activity.name !== signInFailure) return super.onInvokeActivity(context);
    const { code } = (context.activity.value ?? {}) as { code?: unknown };
    const detail = typeof code === 'string' ? code.slice(0, longestFailureCode) : 'no code';
    this.#options.observe.failure({ requestId: requestIdOf(context), code: signInFailure, detail });
    return { status: 200 };
  }

  protected override async onAdaptiveCardInvoke(
    context: TurnContext,
    { action: { verb, data } }: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const answer = await this.#answer(context, resizeVerb, invokeMs, async (turn) => {
      if (verb !== resizeVerb) throw new PortraitError('not_found', 'A button with an unknown verb');
      return resizePhoto(turn, data);
    });
    return invokeResponse(answer);
  }

  /** Does a turn's work within its time, and turns whatever fails into an answer. */
  async #answer(context: TurnContext, command: string, milliseconds: number, work: Work): Promise<Answer> {
    const { parts, clock, observe } = this.#options;
    const requestId = requestIdOf(context);
    const startedAt = clock.now();
    const reportFailure = ({ code, message }: PortraitError): void => {
      observe.failure({ requestId, code, detail: message });
    };
    const turn = { context, parts, requestId, reportFailure, deadline: deadlineIn(milliseconds, clock) };
    const answer = await work(turn).catch((thrown: unknown) => {
      const error = asPortraitError(thrown);
      reportFailure(error);
      return failureAnswer(error);
    });
    const { conversation, from } = context.activity;
    observe.turn({
      requestId,
      command,
      outcome: answer.outcome,
      ms: clock.now() - startedAt,
      conversationType: conversation.conversationType,
      ownerKind: answer.owner?.kind,
      owner: answer.owner && ownerKey(answer.owner),
      asker: from.id,
      conversation: conversation.id,
    });
    return answer;
  }
}
