import type { Benchmark } from './benchmark.js';
import { jpegWish, OnePhoto, photoService, questionFor, readPhoto } from './one-photo.js';

const callers = 100;

/** Counts, not times: everybody who asks at once shares one download and one decode. */
export const flight: Benchmark = {
  name: 'flight',
  about: `${callers} people ask for one cold photo at the same moment`,
  run: async () => {
    const source = new OnePhoto(await readPhoto());
    const steps: string[] = [];
    const service = photoService(source, ({ step }) => steps.push(step));
    await Promise.all(Array.from({ length: callers }, () => service.photo(questionFor('ann'), jpegWish(240))));
    const count = (step: string): number => steps.filter((one) => one === step).length;
    return [
      {
        name: 'reads of the source (metadata and photo)',
        value: source.reads,
        unit: 'count',
        goal: { kind: 'exactly', value: 2 },
      },
      { name: 'decodes', value: count('decode'), unit: 'count', goal: { kind: 'exactly', value: 1 } },
      { name: 'encodes', value: count('encode'), unit: 'count', goal: { kind: 'exactly', value: 1 } },
    ];
  },
};
