import { languages, type Language } from '../../model/language.js';
import { phrasebooks } from './phrasebooks/index.js';
import { readerOf, type Reader } from './sentences.js';
import { singleSpaced } from './tidy-text.js';

const readers: Readonly<Record<Language, Reader>> = {
  en: readerOf(phrasebooks.en),
  de: readerOf(phrasebooks.de),
  fr: readerOf(phrasebooks.fr),
  es: readerOf(phrasebooks.es),
  pt: readerOf(phrasebooks.pt),
  ja: readerOf(phrasebooks.ja),
};

/** A message without the courtesies of one language. */
export interface Reading {
  readonly reader: Reader;
  readonly words: string;
  /** The same without the mentions in it: words that name nobody mean the same whoever is mentioned beside them. */
  readonly aloneWords: string;
}

/** By every language, the asker's first. Most messages are understood by the first or second: the others stay unread. */
export function readingsOf(text: string, language: Language): readonly Reading[] {
  const alone = onceAsked(() => singleSpaced(text.replaceAll(/[\uE000-\uEFFF]/g, ' ')));
  return [...new Set<Language>([language, 'en', ...languages])].map((each) => {
    const reader = readers[each];
    const words = onceAsked(() => reader.stripCourtesies(text));
    const aloneWords = onceAsked(() => reader.stripCourtesies(alone()));
    return {
      reader,
      get words() {
        return words();
      },
      get aloneWords() {
        return aloneWords();
      },
    };
  });
}

function onceAsked(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}
