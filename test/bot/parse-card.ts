import type * as AdaptiveCards from 'adaptivecards';
import { createRequire } from 'node:module';

/** The package's module for browsers does not load in Node, and its bundle has no types of its own. */
const bundle = 'adaptivecards/dist/adaptivecards.js';
const { AdaptiveCard, SerializationContext, Version } = createRequire(import.meta.url)(bundle) as typeof AdaptiveCards;

/**
 * Reads a card with the reference implementation of Adaptive Cards, as a client of version 1.5 does.
 * @returns what it objects to; nothing where the card is right
 */
export function parseCard(card: object): string[] {
  const context = new SerializationContext(new Version(1, 5));
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const faults = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return [...faults, ...parsed.validateProperties().validationEvents].map(({ message }) => message);
}
