/**
 * Bytes that several instances share. It helps, and nothing depends on it: it never throws, never makes anyone wait for
 * long, and what is slow or gone answers as though it held nothing.
 */
export interface SharedBytes {
  get(key: string): Promise<Buffer | undefined>;
  /** @param ttlMs milliseconds after which it may be forgotten */
  set(key: string, value: Buffer, ttlMs: number): void;
  delete(key: string): void;
}

/** One instance alone shares with nobody. */
export const unshared: SharedBytes = {
  get: () => Promise.resolve(undefined),
  set: () => undefined,
  delete: () => undefined,
};
