import { malformed } from './batch-request.js';
import type { BatchItem } from './batch-request.js';

/**
 * Sorts a batch into waves: what is in one wave depends on nothing but earlier waves, and may run at the same time.
 * @throws GraphError 400 where an item depends on one that is not there, on itself, or in a circle.
 */
export function batchWaves(items: readonly BatchItem[]): readonly (readonly BatchItem[])[] {
  const waves: BatchItem[][] = [];
  const placed = new Set<string>();
  while (placed.size < items.length) {
    const wave = items.filter(
      ({ id, dependsOn = [] }) => !placed.has(id) && dependsOn.every((needed) => placed.has(needed)),
    );
    if (wave.length === 0) throw malformed('Invalid batch payload format: dependsOn names no earlier request.');
    waves.push(wave);
    for (const { id } of wave) placed.add(id);
  }
  return waves;
}
