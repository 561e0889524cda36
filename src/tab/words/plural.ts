/** What a count is followed by in each of the forms that a language has; `other` is what every language has. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/**
 * Makes a language's counted phrases: `#` stands for the number, written as the language writes it.
 * @param language BCP 47 tag
 */
export function counting(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
}

/** Writes numbers as a language does: 1,000 or 1.000. @param language BCP 47 tag */
export function numbering(language: string): (value: number) => string {
  const numbers = new Intl.NumberFormat(language);
  return (value) => numbers.format(value);
}
