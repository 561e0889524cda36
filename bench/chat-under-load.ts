import { randomUUID } from 'node:crypto';
import type { PhotoService } from '../src/photos/index.js';
import type { Benchmark } from './benchmark.js';
import { byTurns, quantile, ratioOf, usual } from './by-turns.js';
import { photoTurns } from './chat/photo-bot.js';
import { startConnector } from './chat/connector.js';
import { jpegWish, OnePhoto, photoService, questionFor, readPhoto } from './one-photo.js';

/** Enough for a hundredth of them to be some. */
const turns = 300;
/** Cold photos that wait for the gate at any time. */
const crowd = 32;

/** Chat while photos are made as fast as the machine can. */
export const chatUnderLoad: Benchmark = {
  name: 'chat-under-load',
  about: 'a "photo of" turn from memory while cold photos are made flat out, over the same turn at rest',
  run: async () => {
    const connector = await startConnector();
    try {
      const service = photoService(new OnePhoto(await readPhoto()));
      const turn = photoTurns(service, connector.url);
      const rounds = await byTurns({
        candidate: () => whileDrawing(service, () => waitsOf(turn)),
        reference: () => waitsOf(turn),
      });
      const p99 = (waits: readonly number[]): number => quantile(waits, 0.99);
      const p50 = (waits: readonly number[]): number => quantile(waits, 0.5);
      const worse = ratioOf(rounds, p99);
      return [
        { name: 'longest wait of 99 in 100', value: worse, unit: 'ratio', goal: { kind: 'at most', value: 3 } },
        { name: 'usual wait', value: ratioOf(rounds, p50), unit: 'ratio' },
        { name: 'longest wait of 99 in 100, at rest', value: usual(rounds, 'reference', p99), unit: 'milliseconds' },
        { name: 'longest wait of 99 in 100, drawing', value: usual(rounds, 'candidate', p99), unit: 'milliseconds' },
      ];
    } finally {
      await connector.stop();
    }
  },
};

/** How long each of many turns took, one after the other, in milliseconds. */
async function waitsOf(turn: () => Promise<void>): Promise<number[]> {
  const waits: number[] = [];
  for (let index = 0; index < turns; index += 1) {
    const startedAt = performance.now();
    await turn();
    waits.push(performance.now() - startedAt);
  }
  return waits;
}

/** Does `work` while a crowd asks for photos that nobody asked for before. */
async function whileDrawing<Result>(service: PhotoService, work: () => Promise<Result>): Promise<Result> {
  const day = new AbortController();
  const askOnAndOn = async (): Promise<void> => {
    while (!day.signal.aborted) await service.photo(questionFor(randomUUID()), jpegWish(240));
  };
  const asking = Promise.all(Array.from({ length: crowd }, askOnAndOn));
  try {
    return await work();
  } finally {
    day.abort();
    await asking;
  }
}
