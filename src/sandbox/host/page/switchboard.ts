import type { Guest } from './guest.js';
import { answerTo, readAppMessage, sdkErrors } from './wire.js';
import type { AppMessage } from './wire.js';

/** One call of an app, and who makes it. */
export interface Call {
  readonly guest: Guest;
  readonly args: readonly unknown[];
}

/** The arguments of an answer; undefined where teams-js expects none. */
export type Reply = readonly unknown[] | undefined;

/** How the host answers each function of teams-js, by its name on the wire. */
export type Answers = Readonly<Record<string, (call: Call) => Reply | Promise<Reply>>>;

/** For what teams-js expects no answer to. */
export function unanswered(act: (call: Call) => void): (call: Call) => undefined {
  return (call) => {
    act(call);
  };
}

/** What went to or came from a frame. */
export interface Exchange {
  readonly direction: 'in' | 'out';
  readonly guest: Guest['name'];
  readonly func: string;
  readonly kind: 'call' | 'answer' | 'event' | 'refused';
  readonly args: readonly unknown[];
  /** What a developer should know about it. */
  readonly note?: string;
}

/** Carries messages between frames and answers, and believes a frame only from the place that it was opened at. */
export class Switchboard {
  readonly #guests = new Set<Guest>();
  #answers: Answers = {};
  readonly #tell: (exchange: Exchange) => void;

  constructor(tell: (exchange: Exchange) => void) {
    this.#tell = tell;
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      this.#receive(event);
    });
  }

  answerWith(answers: Answers): void {
    this.#answers = answers;
  }

  admit(guest: Guest): void {
    this.#guests.add(guest);
  }

  dismiss(guest: Guest): void {
    this.#guests.delete(guest);
  }

  /** Tells every page that listens to an event of it. */
  announce(event: string, args: readonly unknown[]): void {
    for (const guest of this.#guests) if (guest.listensTo.has(event)) this.send(guest, event, args);
  }

  send(guest: Guest, func: string, args: readonly unknown[]): void {
    this.#tell({ direction: 'out', guest: guest.name, func, kind: 'event', args });
    guest.window.postMessage({ func, args }, guest.origin);
  }

  #receive({ source, origin, data }: MessageEvent<unknown>): void {
    const guest = [...this.#guests].find(({ window }) => window === source);
    const message = readAppMessage(data);
    if (!guest || !message) return;
    const { func, args } = message;
    if (origin !== guest.origin) {
      const note = `It came from ${origin}, and the frame was opened at ${guest.origin}: no answer.`;
      this.#tell({ direction: 'in', guest: guest.name, func, kind: 'refused', args, note });
      return;
    }
    this.#tell({ direction: 'in', guest: guest.name, func, kind: 'call', args });
    void this.#answer(guest, message);
  }

  async #answer(guest: Guest, message: AppMessage): Promise<void> {
    const { func, args } = message;
    const known = Object.hasOwn(this.#answers, func);
    const reply = known ? await this.#answers[func]?.({ guest, args }) : [sdkErrors.notSupported];
    if (reply === undefined || !this.#guests.has(guest)) return;
    const note = known ? {} : { note: 'This host does not play that function.' };
    this.#tell({ direction: 'out', guest: guest.name, func, kind: 'answer', args: reply, ...note });
    guest.window.postMessage(answerTo(message, reply), guest.origin);
  }
}
