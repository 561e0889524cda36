import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../model/language.js';
import type { Message, Values } from './message.js';

/** Says a message in the language of whoever is spoken to. */
export type Say = <Wanted extends Values | undefined>(
  message: Message<Wanted>,
  ...filling: Wanted extends Values ? [Wanted] : []
) => string;

/** Speaks every language; each message is read once, when it is first said. */
export class Speaker {
  readonly #read = new Map<string, IntlMessageFormat>();

  in(language: Language): Say {
    return (message, ...[filling]) => this.#format(language, message[language]).format<string>(filling) as string;
  }

  #format(language: Language, text: string): IntlMessageFormat {
    // The same text may stand in two languages, which write numbers in two ways.
    const key = `${language} ${text}`;
    const known = this.#read.get(key);
    if (known) return known;
    // Without tags: a name may hold any sign, and no message has markup.
    const format = new IntlMessageFormat(text, languageTags[language], undefined, { ignoreTag: true });
    this.#read.set(key, format);
    return format;
  }
}

const languageTags = {
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  pt: 'pt-BR',
  ja: 'ja-JP',
} satisfies Record<Language, string>;
