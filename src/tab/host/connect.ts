import { app } from '@microsoft/teams-js';
import { answerWithin } from './answer-within.js';
import { trustedParents } from './trusted-parents.js';

/** Teams answers in some tenths of a second, and teams-js itself waits for ever. */
const answerMs = 8_000;

/** Nobody around this page speaks as Teams does. */
export class NoHostError extends Error {
  override readonly name = 'NoHostError';
}

/**
 * Makes Teams' acquaintance, and learns where the tab was opened.
 * @param told origin of the host as somebody told it; it is believed as little as what the browser tells
 * @throws NoHostError outside of Teams
 */
export async function connect(told?: string): Promise<app.Context> {
  const context = app.initialize(hostsOnThisMachine(told === undefined ? [] : [told])).then(() => app.getContext());
  return answerWithin(context, answerMs).catch((cause: unknown) => {
    throw new NoHostError('No answer from Teams', { cause });
  });
}

/** The windows around this page that may play Teams beside Teams itself, nearest first. */
export function hostsOnThisMachine(told: readonly string[] = []): string[] {
  return trustedParents(new URL(location.href), [...surroundingOrigins(), ...told]);
}

function surroundingOrigins(): string[] {
  // Firefox does not tell of ancestors, but of the page that led here; a popup has an opener instead of a parent.
  const referrer = URL.canParse(document.referrer) ? [new URL(document.referrer).origin] : [];
  const ancestors = 'ancestorOrigins' in location ? [...location.ancestorOrigins] : [];
  return [...new Set([...ancestors, ...referrer])];
}
