import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.js';
import type { Notes } from './notes.js';

/**
 * Of each kind of note, and of each kind of list. A note is some hundred bytes, one with a token in it up to four
 * thousand, and a list of ten questions up to eight thousand. Three kinds hold tokens, one is of such lists, and one of
 * eight short notes each: at the bound all of it stays around 100 MB.
 */
const mostOfAKind = 5_000;

/** Notes of one process, which end with it. Many of one kind never push out those of another. */
export class MemoryNotes implements Notes {
  readonly #notes: Kinds<string>;
  readonly #lists: Kinds<Map<string, string>>;

  constructor(clock: Clock) {
    this.#notes = new Kinds(clock);
    this.#lists = new Kinds(clock);
  }

  set(name: string, text: string, ttlMs: number): Promise<void> {
    this.#notes.of(name).set(name, text, { ttl: ttlMs });
    return Promise.resolve();
  }

  setNew(name: string, text: string, ttlMs: number): Promise<boolean> {
    if (this.#notes.of(name).has(name)) return Promise.resolve(false);
    this.#notes.of(name).set(name, text, { ttl: ttlMs });
    return Promise.resolve(true);
  }

  get(name: string): Promise<string | undefined> {
    return Promise.resolve(this.#notes.of(name).get(name));
  }

  prolong(name: string, ttlMs: number): Promise<void> {
    const text = this.#notes.of(name).get(name);
    if (text !== undefined) this.#notes.of(name).set(name, text, { ttl: ttlMs });
    return Promise.resolve();
  }

  take(name: string): Promise<string | undefined> {
    const text = this.#notes.of(name).get(name);
    this.#notes.of(name).delete(name);
    return Promise.resolve(text);
  }

  drop(name: string): Promise<void> {
    this.#notes.of(name).delete(name);
    this.#lists.of(name).delete(name);
    return Promise.resolve();
  }

  add(list: string, item: string, text: string, ttlMs: number): Promise<void> {
    const lists = this.#lists.of(list);
    lists.set(list, new Map(lists.get(list)).set(item, text), { ttl: ttlMs });
    return Promise.resolve();
  }

  items(list: string): Promise<ReadonlyMap<string, string>> {
    return Promise.resolve(new Map(this.#lists.of(list).get(list)));
  }

  takeItem(list: string, item: string): Promise<boolean> {
    return Promise.resolve(this.#lists.of(list).get(list)?.delete(item) ?? false);
  }
}

/** One bounded store for each kind of name. */
class Kinds<Value extends string | Map<string, string>> {
  readonly #clock: Clock;
  readonly #stores = new Map<string, LRUCache<string, Value>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The store of whatever comes before a name's first colon. The code names the kinds, so they are few. */
  of(name: string): LRUCache<string, Value> {
    const kind = name.slice(0, Math.max(0, name.indexOf(':')));
    const store =
      this.#stores.get(kind) ?? new LRUCache<string, Value>({ max: mostOfAKind, perf: this.#clock, ttlResolution: 0 });
    this.#stores.set(kind, store);
    return store;
  }
}
