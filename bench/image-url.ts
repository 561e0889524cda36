import type { Benchmark, Figure } from './benchmark.js';
import { byTurns, ratioOf, usual, type Round } from './by-turns.js';
import { load, type LoadOptions, type LoadSample } from './images/load.js';
import { startProcess } from './own-process.js';

/** A picture of a card by its signed address. */
export const imageUrl: Benchmark = {
  name: 'image-url',
  about: 'a hot signed picture through the product, over bare node:http with the same bytes and headers',
  run: async () => {
    const product = await startProcess(new URL('images/product-process.ts', import.meta.url));
    const bare = await startProcess(new URL('images/bare-process.ts', import.meta.url), [product.url]);
    const measure = (options: LoadOptions): Promise<Round<LoadSample>[]> =>
      byTurns({ candidate: () => load(product, options), reference: () => load(bare, options) });
    try {
      const whole = await measure({ status: 200, headers: {} });
      const etag = (await fetch(product.url)).headers.get('etag') ?? '';
      const unchanged = await measure({ status: 304, headers: { 'If-None-Match': etag } });
      const p99 = ratioOf(whole, (sample) => sample.p99);
      return [
        ...ratesOf('200', whole),
        { name: '200: longest wait of 99 in 100', value: p99, unit: 'ratio', goal: { kind: 'at most', value: 1.5 } },
        ...ratesOf('304', unchanged),
      ];
    } finally {
      await Promise.all([product.stop(), bare.stop()]);
    }
  },
};

/**
 * On a small machine the load generator is the slower of the two and asks no faster than it can, so that answers per
 * second say little: what a server could do is told by the processor time that an answer costs it.
 */
function ratesOf(name: string, rounds: readonly Round<LoadSample>[]): Figure[] {
  const cpuOf = ({ cpu }: LoadSample): number => cpu;
  const perCpu = ratioOf(rounds, ({ cpu }) => 1 / cpu);
  const perSecond = ratioOf(rounds, (sample) => sample.perSecond);
  return [
    { name: `${name}: answers per CPU second`, value: perCpu, unit: 'ratio', goal: { kind: 'at least', value: 0.85 } },
    { name: `${name}: answers per second, as the generator asked`, value: perSecond, unit: 'ratio' },
    { name: `${name}: CPU, product`, value: usual(rounds, 'candidate', cpuOf), unit: 'microseconds' },
    { name: `${name}: CPU, node:http`, value: usual(rounds, 'reference', cpuOf), unit: 'microseconds' },
  ];
}
