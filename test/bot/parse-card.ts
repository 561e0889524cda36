import type * as AdaptiveCards from 'adaptivecards';
import { createRequire } from 'node:module';

/** The package's module for browsers does not load in Node, and its bundle has no types of its own. */
const bundle = 'adaptivecards/dist/adaptivecards.js';
const { AdaptiveCard, HostConfig, SerializationContext, Version } = createRequire(import.meta.url)(
  bundle,
) as typeof AdaptiveCards;

/** Of the host's measures, the one that cards are read by: Teams shows six buttons, and the renderer's own host five. */
const teams = { actions: { maxActions: 6 } };

/**
 * Reads a card with the reference implementation of Adaptive Cards, as a client of version 1.5 does.
 * @returns what it objects to; nothing where the card is right
 */
export function parseCard(card: object): string[] {
  const context = new SerializationContext(new Version(1, 5));
  const parsed = new AdaptiveCard();
  parsed.hostConfig = new HostConfig(teams);
  parsed.parse(card, context);
  const faults = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return [...faults, ...parsed.validateProperties().validationEvents].map(({ message }) => message);
}
