import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';

/** A browser's first start on a slow machine takes its time; milliseconds. */
export const startMs = 60_000;

/** What a whole suite shares: how it is opened, made as new before each test, and closed. */
export interface Shared<Opened> {
  readonly open: () => Promise<Opened>;
  readonly renew: (opened: Opened) => Promise<unknown>;
  /** What went wrong by itself since it was asked last. */
  readonly faults: (opened: Opened) => string[];
  readonly close: (opened: Opened) => Promise<void>;
}

/** Opens something once for the suite that calls this. @returns what hands it to a test */
export function openForSuite<Opened>({ open, renew, faults, close }: Shared<Opened>): () => Opened {
  let opened: Opened | undefined;
  const given = (): Opened => {
    if (opened === undefined) throw new Error('It is open during tests alone.');
    return opened;
  };
  beforeAll(async () => {
    opened = await open();
  }, startMs);
  afterAll(async () => {
    if (opened !== undefined) await close(opened);
  }, startMs);
  beforeEach(() => renew(given()));
  afterEach(() => {
    expect(faults(given())).toEqual([]);
  });
  return given;
}
