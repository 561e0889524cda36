/** What a manifest says of its languages. */
export interface Languages {
  defaultLanguageTag: string;
  additionalLanguages: readonly { languageTag: string; file: string }[];
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/**
 * What is wrong with the languages that a manifest names. Teams shows the translation whose tag is the reader's, in
 * either case of its letters; a tag that no reader has is a translation that nobody sees.
 */
export function checkLanguages({ defaultLanguageTag, additionalLanguages }: Languages): string[] {
  const tags = [defaultLanguageTag, ...additionalLanguages.map(({ languageTag }) => languageTag)];
  const files = additionalLanguages.map(({ file }) => file);
  return [
    ...tags.filter((tag) => !isKnown(tag)).map((tag) => `localizationInfo names the language "${tag}", which is none.`),
    ...repeatedIn(tags).map((tag) => `localizationInfo names the language "${tag}" twice.`),
    ...repeatedIn(files).map((file) => `localizationInfo names the file "${file}" for two languages.`),
  ];
}

/** Whether a tag is well-formed (BCP 47), and its language and region exist. */
function isKnown(tag: string): boolean {
  try {
    const { language, region } = new Intl.Locale(tag);
    const hasRegion = region === undefined || regionNames.of(region) !== undefined;
    return languageNames.of(language) !== undefined && hasRegion;
  } catch {
    // Intl refuses by throwing, in words of its own.
    return false;
  }
}

/** Those that came before, whatever the case of their letters. */
function repeatedIn(texts: readonly string[]): string[] {
  const folded = texts.map((text) => text.toLowerCase());
  return texts.filter((_, at) => folded.indexOf(folded[at] ?? '') < at);
}
