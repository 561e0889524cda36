import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.js';
import type { Notes } from './notes.js';

/** A note is some hundred bytes, and one with a token in it some thousand: at the bound all of it stays below 20 MB. */
const mostNotes = 10_000;

/** Notes of one process, which end with it. */
export class MemoryNotes implements Notes {
  readonly #notes: LRUCache<string, string>;
  readonly #lists: LRUCache<string, Map<string, string>>;

  constructor(clock: Clock) {
    this.#notes = new LRUCache({ max: mostNotes, perf: clock, ttlResolution: 0 });
    this.#lists = new LRUCache({ max: mostNotes, perf: clock, ttlResolution: 0 });
  }

  set(name: string, text: string, ttlMs: number): Promise<void> {
    this.#notes.set(name, text, { ttl: ttlMs });
    return Promise.resolve();
  }

  setNew(name: string, text: string, ttlMs: number): Promise<boolean> {
    if (this.#notes.has(name)) return Promise.resolve(false);
    this.#notes.set(name, text, { ttl: ttlMs });
    return Promise.resolve(true);
  }

  get(name: string): Promise<string | undefined> {
    return Promise.resolve(this.#notes.get(name));
  }

  take(name: string): Promise<string | undefined> {
    const text = this.#notes.get(name);
    this.#notes.delete(name);
    return Promise.resolve(text);
  }

  drop(name: string): Promise<void> {
    this.#notes.delete(name);
    this.#lists.delete(name);
    return Promise.resolve();
  }

  add(list: string, item: string, text: string, ttlMs: number): Promise<void> {
    this.#lists.set(list, new Map(this.#lists.get(list)).set(item, text), { ttl: ttlMs });
    return Promise.resolve();
  }

  items(list: string): Promise<ReadonlyMap<string, string>> {
    return Promise.resolve(new Map(this.#lists.get(list)));
  }

  takeItem(list: string, item: string): Promise<boolean> {
    return Promise.resolve(this.#lists.get(list)?.delete(item) ?? false);
  }
}
