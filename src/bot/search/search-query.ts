import type { SearchValue } from './compose-shape.js';

/** What somebody has typed, and which part of the list is wanted. */
export interface SearchQuery {
  /** Empty before anything was typed. */
  readonly text: string;
  readonly skip: number;
  /** 0 beyond the end of the list. */
  readonly count: number;
}

/** So many cards with their photos make an answer of some 90 KB, and fill the box that they are shown in. */
export const mostShown = 8;
/** Pages of a list; who is further down is found by typing more of the name. */
const mostPages = 10;
/** Entra's names and addresses end there. */
const longestText = 256;

/** Teams says by this parameter that nothing was typed yet. */
const initialRun = 'initialRun';

/** Reads what is sought: the first parameter that is a text, whatever its name. */
export function readSearchQuery({ parameters, queryOptions }: SearchValue): SearchQuery {
  const typed = (parameters ?? []).filter(({ name }) => name !== initialRun).map(({ value }) => value);
  const text = typed.find((value) => typeof value === 'string') ?? '';
  const asked = bounded(queryOptions?.count ?? mostShown, 1, Number.MAX_SAFE_INTEGER);
  const count = Math.min(asked, mostShown);
  // Teams skips as many as it asked for; where it was given fewer, it skips as many pages.
  const page = Math.floor(bounded(queryOptions?.skip ?? 0, 0, Number.MAX_SAFE_INTEGER) / asked);
  return {
    text: text
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, longestText),
    skip: Math.min(page, mostPages) * count,
    count: page < mostPages ? count : 0,
  };
}

function bounded(number: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.trunc(number)));
}
