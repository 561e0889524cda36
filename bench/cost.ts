/** What one job cost, in microseconds: on the wall clock, and on all processors that this process worked on together. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

/** What each of `jobs` cost that `run` did. */
export async function costOf(jobs: number, run: (jobs: number) => Promise<void>): Promise<Cost> {
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  await run(jobs);
  const wall = (performance.now() - startedAt) * 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { wall: wall / jobs, cpu: (user + system) / jobs };
}

export const cpuOf = ({ cpu }: Cost): number => cpu;
/** Jobs per second: a ratio of these is above one for whoever is faster. */
export const perSecondOf = ({ wall }: Cost): number => 1_000_000 / wall;
