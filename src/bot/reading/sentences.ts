import { matcherOf, expressionOf, type Matcher } from './matcher.js';
import type { ListWords } from './named-people.js';
import { readPattern } from './pattern.js';
import type { Phrasebook } from './phrasebook.js';
import { courtesiesOf, type StripCourtesies } from './polite-words.js';

/** From what can be misread least to what can be misread most. */
export type Tier = 'whole' | 'firm' | 'bare' | 'loose';

/** What a message of some shape asks for. */
export type Meaning = 'help' | 'signIn' | 'signOut' | 'everyone' | 'myPhoto' | 'myDetails' | 'photo' | 'details';

export interface Sentence {
  readonly match: Matcher;
  readonly means: Meaning;
}

/** A phrasebook, ready for reading. */
export interface Reader {
  readonly stripCourtesies: StripCourtesies;
  readonly sentences: Readonly<Record<Tier, readonly Sentence[]>>;
  readonly listWords: ListWords;
}

export function readerOf(book: Phrasebook): Reader {
  const { gap } = book;
  const sentence = (means: Meaning) => (pattern: string) => ({ means, match: matcherOf(readPattern(pattern), gap) });
  const wholes = ['help', 'signIn', 'signOut', 'everyone', 'myPhoto', 'myDetails'] as const;
  return {
    stripCourtesies: courtesiesOf(book),
    sentences: {
      whole: wholes.flatMap((means) => book[means].map(sentence(means))),
      firm: [...book.details.map(sentence('details')), ...book.photo.map(sentence('photo'))],
      bare: book.bare.map(sentence('photo')),
      loose: [...book.looseDetails.map(sentence('details')), ...book.loose.map(sentence('photo'))],
    },
    listWords: {
      and: book.and,
      me: new RegExp(`^${expressionOf(readPattern(book.me, false), gap)}$`, 'u'),
      afterName: new RegExp(`(?<=.)${expressionOf(readPattern(book.afterName, false), gap)}$`, 'u'),
    },
  };
}
