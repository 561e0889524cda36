import { languageOf, languages, type Language } from '../../model/language.js';

/** Browsers name a handful of languages; whoever names more is no reader. */
const mostNamed = 20;

/**
 * The language that a browser likes best among those that are spoken here, by its `Accept-Language` (RFC 9110, section
 * 12.5.4); English where it likes none of them.
 */
export function languageAsked(acceptLanguage = ''): Language {
  const named = acceptLanguage.split(',').slice(0, mostNamed).map(readWish);
  const spoken = named.filter(({ code, weight }) => weight > 0 && languages.some((language) => language === code));
  const [best] = spoken.sort((one, other) => other.weight - one.weight);
  return languageOf(best?.code);
}

function readWish(text: string): { code: string; weight: number } {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { code: tag.split('-')[0] ?? '', weight: quality === undefined ? 1 : Number(quality) };
}
