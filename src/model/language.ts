/** Languages that Portrait speaks, by their ISO 639-1 codes. Portuguese is Brazil's. */
export const languages = ['en', 'de', 'fr', 'es', 'pt', 'ja'] as const;
export type Language = (typeof languages)[number];

/** The language for a locale as Teams names it (`de-AT`, `pt_br`); English for whatever is not spoken here. */
export function languageOf(locale: string | undefined): Language {
  const [spoken = ''] = (locale ?? '').toLowerCase().split(/[-_]/);
  return languages.find((language) => language === spoken) ?? 'en';
}
