import { randomUUID } from 'node:crypto';
import { graphSizes } from '../src/model/photo-size.js';
import type { Benchmark } from './benchmark.js';
import { byTurns, ratioOf } from './by-turns.js';
import { costOf, cpuOf, perSecondOf } from './cost.js';
import { inFlight } from './in-flight.js';
import { jpegWish, OnePhoto, photoService, questionFor, readPhoto } from './one-photo.js';
import { rawSharp } from './raw-sharp.js';

/** Photos, one after the other, each in all its sizes at once. */
const jobs = 15;

/** All sizes of one photo, which share a decode. */
export const ladder: Benchmark = {
  name: 'ladder',
  about: `all ${graphSizes.length} sizes of a cold photo through the photo service, over raw sharp for each of them`,
  run: async () => {
    const photo = await readPhoto();
    const service = photoService(new OnePhoto(photo));
    const ask = (): Promise<unknown> => {
      const user = randomUUID();
      return Promise.all(graphSizes.map((size) => service.photo(questionFor(user), jpegWish(size))));
    };
    const makeRaw = (): Promise<unknown> => Promise.all(graphSizes.map((size) => rawSharp(photo, size)));
    const rounds = await byTurns({
      candidate: () => costOf(jobs, (count) => inFlight(1, count, ask)),
      reference: () => costOf(jobs, (count) => inFlight(1, count, makeRaw)),
    });
    const faster = ratioOf(rounds, perSecondOf);
    return [
      { name: 'CPU', value: ratioOf(rounds, cpuOf), unit: 'ratio', goal: { kind: 'at most', value: 0.65 } },
      { name: 'photos per second', value: faster, unit: 'ratio', goal: { kind: 'at least', value: 1.3 } },
    ];
  },
};
