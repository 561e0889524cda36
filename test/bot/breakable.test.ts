import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breakable } from '../../src/bot/cards/breakable.js';

const seams = (line: string): string[] => line.split('\u200b');

describe('a line that may be wider than its place', () => {
  it('keeps its letters, and has a seam in every word that is too long', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z@. ]{0,80}$/), fc.integer({ min: 5, max: 40 }), (line, longest) => {
        const broken = breakable(line, longest);
        expect(seams(broken).join('')).toBe(line);
        const pieces = seams(broken).flatMap((piece) => piece.split(' '));
        // The @ goes with what follows it.
        expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(longest + 1);
      }),
    );
  });

  it('breaks an address before its @, and leaves alone what fits', () => {
    expect(seams(breakable('priya.raghunathan@sandbox.example', 24))).toEqual([
      'priya.raghunathan',
      '@sandbox.example',
    ]);
    expect(breakable('kim@example.com', 24)).toBe('kim@example.com');
  });

  it('leaves Japanese to the client, which breaks it anywhere', () => {
    const line = '写真を表示できない方の一覧をお送りします'.repeat(3);
    expect(breakable(line, 10)).toBe(line);
  });
});
