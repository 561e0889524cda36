import { describe, expect, it } from '@jest/globals';
import { parseCard } from './parse-card.js';

describe('reading a card as a client does', () => {
  it.each([
    ['an element nobody knows', { body: [{ type: 'Marquee' }] }],
    ['a size nobody knows', { body: [{ type: 'TextBlock', text: 'x', size: 'Huge' }] }],
    ['an action nobody knows', { actions: [{ type: 'Action.Explode', title: 'x' }] }],
    ['a version of the future', { version: '9.0' }],
    ['another type', { type: 'Card' }],
  ])('objects to %s', (_what, change) => {
    expect(parseCard({ type: 'AdaptiveCard', version: '1.5', ...change })).toHaveLength(1);
  });

  it('objects to nothing in a card that is right', () => {
    expect(parseCard({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'x' }] })).toEqual([]);
  });
});
