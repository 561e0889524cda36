import { within } from './deadline.js';

interface Flight<Value> {
  readonly landing: Promise<Value>;
  readonly abandon: AbortController;
  waiting: number;
}

/**
 * Runs one piece of work per key at a time, as `SingleFlight` does, and gives it up when nobody wants it any more. Who
 * runs out of time still wants it, for the next question; who goes away does not. What was given up or failed is
 * forgotten at once, so it poisons nothing.
 */
export class AbandonableFlight<Value> {
  readonly #flights = new Map<string, Flight<Value>>();

  /**
   * @param signal the caller's: a reason other than a `TimeoutError` says that the caller went away
   * @param work gets a signal that aborts when every caller went away
   */
  run(key: string, signal: AbortSignal, work: (abandoned: AbortSignal) => Promise<Value>): Promise<Value> {
    if (wentAway(signal)) return Promise.reject(signal.reason as Error);
    const flight = this.#flights.get(key) ?? this.#start(key, work);
    flight.waiting += 1;
    const leave = (): void => {
      if (!wentAway(signal)) return;
      flight.waiting -= 1;
      if (flight.waiting > 0) return;
      this.#forget(key, flight);
      flight.abandon.abort(signal.reason);
    };
    signal.addEventListener('abort', leave, { once: true });
    return within(signal, flight.landing).finally(() => {
      signal.removeEventListener('abort', leave);
    });
  }

  #start(key: string, work: (abandoned: AbortSignal) => Promise<Value>): Flight<Value> {
    const abandon = new AbortController();
    const flight = { landing: work(abandon.signal), abandon, waiting: 0 };
    this.#flights.set(key, flight);
    const forget = (): void => {
      this.#forget(key, flight);
    };
    flight.landing.then(forget, forget);
    return flight;
  }

  #forget(key: string, flight: Flight<Value>): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }
}

function wentAway(signal: AbortSignal): boolean {
  return signal.aborted && (signal.reason as Error).name !== 'TimeoutError';
}
