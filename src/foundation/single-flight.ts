/**
 * Runs one piece of work per key at a time: whoever asks while it runs gets the same answer.
 * A failed flight is forgotten as soon as it fails, so it poisons nothing.
 */
export class SingleFlight<Value> {
  readonly #flights = new Map<string, Promise<Value>>();

  run(key: string, work: () => Promise<Value>): Promise<Value> {
    const current = this.#flights.get(key);
    if (current) return current;
    const flight = work().finally(() => this.#flights.delete(key));
    this.#flights.set(key, flight);
    return flight;
  }
}
