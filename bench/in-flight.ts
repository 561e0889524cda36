/** Does `jobs` jobs, so many at a time, each as soon as another ends. */
export async function inFlight(most: number, jobs: number, job: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const workThrough = async (): Promise<void> => {
    while (next < jobs) {
      const index = next;
      next += 1;
      await job(index);
    }
  };
  await Promise.all(Array.from({ length: most }, workThrough));
}
