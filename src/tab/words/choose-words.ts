import { languageOf, type Language } from '../../model/language.js';
import { en, type Words } from './en.js';

/** Languages beside English, each loaded where it is wanted. */
const others: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly words: Words }>>> = {
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  ja: () => import('./ja.js'),
  pt: () => import('./pt.js'),
};

/**
 * The words for a locale as Teams names it (`de-de`). English for whatever is not spoken here, and where a language
 * cannot be loaded: words in another language are better than none.
 */
export async function chooseWords(locale: string): Promise<Words> {
  const language = languageOf(locale);
  if (language === 'en') return en;
  const loaded = await others[language]().catch(() => undefined);
  return loaded?.words ?? en;
}
