import { randomUUID } from 'node:crypto';
import type { Benchmark } from './benchmark.js';
import { byTurns, ratioOf, usual } from './by-turns.js';
import { costOf, cpuOf, perSecondOf } from './cost.js';
import { inFlight } from './in-flight.js';
import { jpegWish, OnePhoto, photoService, questionFor, readPhoto } from './one-photo.js';
import { rawSharp } from './raw-sharp.js';

/** Two for each core of a small machine, which is where sharp does most. */
const atATime = 4;
const jobs = 100;
const size = 240;

/** A picture that nobody asked for before: what the product does around sharp is what it costs more. */
export const rendition: Benchmark = {
  name: 'rendition',
  about: `one cold picture of ${size} px through the photo service, over raw sharp with the same encoder`,
  run: async () => {
    const photo = await readPhoto();
    const service = photoService(new OnePhoto(photo));
    const ask = (): Promise<unknown> => service.photo(questionFor(randomUUID()), jpegWish(size));
    const rounds = await byTurns({
      candidate: () => costOf(jobs, (count) => inFlight(atATime, count, ask)),
      reference: () => costOf(jobs, (count) => inFlight(atATime, count, () => rawSharp(photo, size))),
    });
    return [
      { name: 'CPU', value: ratioOf(rounds, cpuOf), unit: 'ratio', goal: { kind: 'at most', value: 1.12 } },
      { name: `pictures per second, ${atATime} at a time`, value: ratioOf(rounds, perSecondOf), unit: 'ratio' },
      { name: 'CPU, photo service', value: usual(rounds, 'candidate', cpuOf), unit: 'microseconds' },
      { name: 'CPU, raw sharp', value: usual(rounds, 'reference', cpuOf), unit: 'microseconds' },
    ];
  },
};
