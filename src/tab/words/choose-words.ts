import { en, type Words } from './en.js';

/** Languages beside English, each loaded where it is wanted. */
const others: Readonly<Record<string, () => Promise<Words>>> = {};

/**
 * The words for a locale as Teams names it (`de-de`). English for whatever is not spoken here, and where a language
 * cannot be loaded: words in another language are better than none.
 */
export async function chooseWords(locale: string): Promise<Words> {
  const [language = ''] = locale.toLowerCase().split('-');
  const load = Object.hasOwn(others, language) ? others[language] : undefined;
  return (await load?.().catch(() => en)) ?? en;
}
