/** What a candidate and its reference showed within a moment of each other, two turns each. */
export interface Round<Sample> {
  readonly candidate: readonly Sample[];
  readonly reference: readonly Sample[];
}

export interface Contenders<Sample> {
  readonly candidate: () => Promise<Sample>;
  readonly reference: () => Promise<Sample>;
  readonly rounds?: number;
}

/** An odd number, so that the median is one of them. */
const usualRounds = 5;

/**
 * Measures two contenders by turns, A B B A, so that whatever else the machine does meets both alike. A turn of each
 * goes before and does not count: code that runs for the first time is neither compiled nor optimised.
 */
export async function byTurns<Sample>({
  candidate,
  reference,
  rounds = usualRounds,
}: Contenders<Sample>): Promise<Round<Sample>[]> {
  await candidate();
  await reference();
  const measured: Round<Sample>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = await candidate();
    const second = await reference();
    const third = await reference();
    const fourth = await candidate();
    measured.push({ candidate: [first, fourth], reference: [second, third] });
  }
  return measured;
}

/**
 * The candidate's over the reference's. Each round has a ratio of its own and their median is what counts: it stands
 * still where the times of a busy machine do not.
 */
export function ratioOf<Sample>(rounds: readonly Round<Sample>[], of: (sample: Sample) => number): number {
  return median(rounds.map(({ candidate, reference }) => mean(candidate.map(of)) / mean(reference.map(of))));
}

/** What is usual for one contender. */
export function usual<Sample>(
  rounds: readonly Round<Sample>[],
  who: keyof Round<Sample>,
  of: (sample: Sample) => number,
): number {
  return median(rounds.map((round) => mean(round[who].map(of))));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @param share 0.99 for the value that one in a hundred exceeds */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
