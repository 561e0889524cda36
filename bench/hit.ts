import { LRUCache } from 'lru-cache';
import type { Benchmark } from './benchmark.js';
import { byTurns, usual } from './by-turns.js';
import { costOf, cpuOf } from './cost.js';
import { inFlight } from './in-flight.js';
import { jpegWish, OnePhoto, photoService, questionFor, readPhoto } from './one-photo.js';

const jobs = 10_000;

/** An answer from memory: rights looked up, key made, bytes found. */
export const hit: Benchmark = {
  name: 'hit',
  about: 'a photo answered from memory, beside a bare get of lru-cache',
  run: async () => {
    const service = photoService(new OnePhoto(await readPhoto()));
    const question = questionFor('ann');
    const wish = jpegWish(240);
    const answer = await service.photo(question, wish);
    const cache = new LRUCache<string, typeof answer>({ max: 1_000 });
    cache.set('ann', answer);
    const rounds = await byTurns({
      candidate: () => costOf(jobs, (count) => inFlight(1, count, () => service.photo(question, wish))),
      reference: () => costOf(jobs, (count) => inFlight(1, count, () => Promise.resolve(cache.get('ann')))),
    });
    return [
      { name: 'CPU, photo service', value: usual(rounds, 'candidate', cpuOf), unit: 'microseconds' },
      { name: 'CPU, lru-cache', value: usual(rounds, 'reference', cpuOf), unit: 'microseconds' },
    ];
  },
};
