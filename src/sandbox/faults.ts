import { z } from 'zod';
import { makeGlob } from './match-glob.js';
import type { Glob } from './match-glob.js';

/** What can go wrong with one answer. */
export const faultKinds = ['status', 'delay', 'stall', 'reset', 'truncate', 'html', 'empty', 'wrong-type'] as const;

/** Bounds of a list of faults, far above what a test needs. */
const most = { faults: 100, globLength: 500, delayMs: 120_000, retryAfter: 86_400, count: 1_000_000 } as const;

const faultSchema = z.strictObject({
  /** Matched against the whole path as received: `*` is anything but a slash, `**` anything. */
  path: z.string().min(1).max(most.globLength),
  /** Any method unless given. */
  method: z.string().min(1).max(20).optional(),
  kind: z.enum(faultKinds),
  status: z.int().min(200).max(599).optional(),
  /** Seconds, for the answer's Retry-After. */
  retryAfter: z.int().min(0).max(most.retryAfter).optional(),
  /** How long the answer waits, whatever the kind. */
  delayMs: z.int().min(0).max(most.delayMs).optional(),
  /** After so many answers the fault is over; never unless given. */
  count: z.int().min(1).max(most.count).optional(),
});

export type Fault = Readonly<z.infer<typeof faultSchema>>;

/** A whole list, as it is sent. */
export const faultListSchema = z.array(faultSchema).max(most.faults);

interface ActiveFault {
  readonly fault: Fault;
  readonly matches: Glob;
  left: number;
}

/** The faults that Graph's answers suffer at present. */
export class FaultList {
  #active: ActiveFault[] = [];

  replace(faults: readonly Fault[]): void {
    this.#active = faults.map((fault) => ({ fault, matches: makeGlob(fault.path), left: fault.count ?? Infinity }));
  }

  /** The first fault that fits a call, one fewer of its count left; undefined where none fits. */
  take(method: string, path: string): Fault | undefined {
    const found = this.#active.find(
      ({ fault, matches, left }) => left > 0 && (fault.method ?? method).toUpperCase() === method && matches(path),
    );
    if (found) found.left -= 1;
    return found?.fault;
  }
}
