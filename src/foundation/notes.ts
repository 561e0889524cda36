/**
 * Small texts that live for minutes and may be shared by instances. Each ends by itself; what is taken is taken by one
 * taker alone, however many try at the same moment. A name begins with the kind of the note and a colon, as in
 * `sign-in code: …`: kinds do not push each other out where there is little room.
 */
export interface Notes {
  /** @param ttlMs milliseconds until it ends */
  set(name: string, text: string, ttlMs: number): Promise<void>;
  /** Sets it only where there is none. @returns whether there was none */
  setNew(name: string, text: string, ttlMs: number): Promise<boolean>;
  get(name: string): Promise<string | undefined>;
  /** Begins the life of a note anew, where there is one; its text stays as it is. */
  prolong(name: string, ttlMs: number): Promise<void>;
  /** Gives it out and forgets it. */
  take(name: string): Promise<string | undefined>;
  /** Forgets a note, or a list. */
  drop(name: string): Promise<void>;
  /** Puts an item into a list, whose whole life begins anew. */
  add(list: string, item: string, text: string, ttlMs: number): Promise<void>;
  /** Every item of a list by its name, in no order. */
  items(list: string): Promise<ReadonlyMap<string, string>>;
  /** Takes an item out of a list. @returns whether it was there */
  takeItem(list: string, item: string): Promise<boolean>;
}
