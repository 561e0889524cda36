/** What a figure should be. A figure without one is there to be known. */
export type Goal =
  | { readonly kind: 'at least'; readonly value: number }
  | { readonly kind: 'at most'; readonly value: number }
  | { readonly kind: 'exactly'; readonly value: number };

/** One number that a benchmark found. */
export interface Figure {
  /** What was measured over what, as the reader of a table wants it. */
  readonly name: string;
  readonly value: number;
  readonly unit: 'ratio' | 'count' | 'microseconds' | 'milliseconds' | 'per second';
  readonly goal?: Goal;
}

/** Something to measure beside its reference. */
export interface Benchmark {
  /** What to type after `npm run bench --`. */
  readonly name: string;
  /** One line: the candidate and its reference. */
  readonly about: string;
  /** Measures. What it throws means that there is no figure to be had. */
  readonly run: () => Promise<readonly Figure[]>;
}

/** Whether a figure is what it should be; undefined where nobody said what that is. */
export function isMet({ value, goal }: Figure): boolean | undefined {
  switch (goal?.kind) {
    case undefined:
      return undefined;
    case 'at least':
      return value >= goal.value;
    case 'at most':
      return value <= goal.value;
    case 'exactly':
      return value === goal.value;
  }
}
