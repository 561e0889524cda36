import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Clock } from '../foundation/clock.js';
import type { Observer } from '../model/events.js';
import type { PortraitError } from '../model/portrait-error.js';

interface Begun {
  /** Of our own making: what a client sends as an id could be anything, and would stand in the log. */
  readonly id: string;
  readonly at: number;
}

/** Gives each request an id and reports, when it is over, how it went. */
export class RequestLog {
  readonly #begun = new WeakMap<IncomingMessage, Begun>();
  readonly #clock: Clock;
  readonly #observe: Pick<Observer, 'http' | 'failure'>;

  constructor(clock: Clock, observe: Pick<Observer, 'http' | 'failure'>) {
    this.#clock = clock;
    this.#observe = observe;
  }

  begin(request: IncomingMessage): Begun {
    const begun = { id: randomUUID(), at: this.#clock.now() };
    this.#begun.set(request, begun);
    return begun;
  }

  idOf(request: IncomingMessage): string {
    return (this.#begun.get(request) ?? this.begin(request)).id;
  }

  failed(request: IncomingMessage, { code, message }: PortraitError): void {
    this.#observe.failure({ requestId: this.idOf(request), code, detail: message });
  }

  end(request: IncomingMessage, route: string, status: number): void {
    const { id, at } = this.#begun.get(request) ?? this.begin(request);
    this.#observe.http({ requestId: id, method: request.method ?? '', route, status, ms: this.#clock.now() - at });
  }
}
