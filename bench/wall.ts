import { randomUUID } from 'node:crypto';
import type { RenditionWish } from '../src/photos/index.js';
import type { Benchmark } from './benchmark.js';
import { median } from './by-turns.js';
import { costOf } from './cost.js';
import { OnePhoto, photoService, questionFor, readPhoto } from './one-photo.js';

const people = 500;
const rounds = 3;
const wish: RenditionWish = { size: 96, shape: 'square', background: 'white', encoding: { format: 'webp' } };

/** A wall of faces that was seen a moment ago. Its first look cannot come second, so the two do not take turns. */
export const wall: Benchmark = {
  name: 'wall',
  about: `a second look at a wall of ${people} faces, over the first`,
  run: async () => {
    const source = new OnePhoto(await readPhoto());
    const service = photoService(source);
    const looks: { first: number; second: number; reads: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const owners = Array.from({ length: people }, () => ({ kind: 'user', user: randomUUID() }) as const);
      const look = async (): Promise<void> => {
        const faces = await Promise.all(owners.map((owner) => service.face({ ...questionFor('wall'), owner }, wish)));
        for (const { kind } of faces) if (kind !== 'photo') throw new Error(`A face came back as ${kind}`);
      };
      const first = await costOf(people, look);
      const readsBefore = source.reads;
      const second = await costOf(people, look);
      looks.push({ first: first.cpu, second: second.cpu, reads: source.reads - readsBefore });
    }
    const reads = Math.max(...looks.map((one) => one.reads));
    return [
      { name: 'CPU', value: median(looks.map(({ first, second }) => second / first)), unit: 'ratio' },
      { name: 'CPU of a face, first look', value: median(looks.map(({ first }) => first)), unit: 'microseconds' },
      { name: 'CPU of a face, second look', value: median(looks.map(({ second }) => second)), unit: 'microseconds' },
      { name: 'reads of the source, second look', value: reads, unit: 'count', goal: { kind: 'exactly', value: 0 } },
    ];
  },
};
