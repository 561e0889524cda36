import type { Benchmark } from './benchmark.js';
import { byTurns, quantile, ratioOf, usual } from './by-turns.js';
import { lastCard, startConnector } from './chat/connector.js';
import { echoTurns } from './chat/echo-bot.js';
import { photoTurns } from './chat/photo-bot.js';

import { costOf, cpuOf, perSecondOf } from './cost.js';
import { inFlight } from './in-flight.js';
import { OnePhoto, photoService, readPhoto } from './one-photo.js';

const jobs = 600;
const atATime = 8;

/** A whole turn of chat, with the photo in memory. */
export const turn: Benchmark = {
  name: 'turn',
  about: 'a "photo of" turn from memory, over an echo turn of botbuilder with the same card',
  run: async () => {
    const connector = await startConnector();
    try {
      const photoTurn = photoTurns(photoService(new OnePhoto(await readPhoto())), connector.url);
      await photoTurn();
      const card = await lastCard(connector);
      const echoTurn = echoTurns(card, connector.url);
      const measure = (oneTurn: () => Promise<void>) => async () => {
        const waits: number[] = [];
        const cost = await costOf(jobs, (count) => inFlight(atATime, count, () => timed(oneTurn, waits)));
        return { ...cost, p99: quantile(waits, 0.99) };
      };
      const rounds = await byTurns({ candidate: measure(photoTurn), reference: measure(echoTurn) });
      const faster = ratioOf(rounds, perSecondOf);
      const p99 = ratioOf(rounds, (sample) => sample.p99);
      return [
        { name: 'turns per second', value: faster, unit: 'ratio', goal: { kind: 'at least', value: 0.9 } },
        { name: 'longest wait of 99 in 100', value: p99, unit: 'ratio', goal: { kind: 'at most', value: 1.3 } },
        { name: 'CPU', value: ratioOf(rounds, cpuOf), unit: 'ratio' },
        { name: 'CPU, "photo of" turn', value: usual(rounds, 'candidate', cpuOf), unit: 'microseconds' },
        { name: 'CPU, echo turn', value: usual(rounds, 'reference', cpuOf), unit: 'microseconds' },
      ];
    } finally {
      await connector.stop();
    }
  },
};

async function timed(work: () => Promise<void>, waits: number[]): Promise<void> {
  const startedAt = performance.now();
  await work();
  waits.push(performance.now() - startedAt);
}
