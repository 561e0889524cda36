import { checkRules } from './check-rules.js';
import type { LocalisationRules } from './localisation-rules.js';
import { schemaUrl } from './manifest-version.js';
import { stringsByPath } from './strings-by-path.js';
import type { Json } from './substitute-variables.js';
import { translateManifest } from './translate-manifest.js';

/** The manifest's texts in one language, by their paths in it. */
export type Translation = Readonly<Record<string, string>>;

const schema = schemaUrl('MicrosoftTeams.Localization');

/**
 * What is wrong with a translation of a manifest, as sentences without its file's name; empty when it is whole: it says
 * everything that the manifest says and may be translated, nothing else, and breaks no rule that the manifest keeps.
 */
export function checkLocalisation(manifest: Json, translation: Translation, rules: LocalisationRules): string[] {
  const { $schema, ...texts } = translation;
  const said = stringsByPath(manifest);
  const expected = [...said.keys()].filter((key) => rules.longest(key) !== undefined);
  return [
    ...($schema === schema ? [] : [`must have ${schema} as its $schema, of the manifest's own version.`]),
    ...expected.filter((key) => !(key in texts)).map((key) => `does not translate ${key}.`),
    ...Object.entries(texts).flatMap(([key, text]) => textFaults(key, text, said, rules)),
    ...ruleFaults(manifest, texts),
  ];
}

function textFaults(
  key: string,
  text: string,
  said: ReadonlyMap<string, string>,
  { longest }: LocalisationRules,
): string[] {
  const most = longest(key);
  if (most === undefined) return [`translates ${key}, which is not translated.`];
  if (!said.has(key)) return [`translates ${key}, which the manifest does not have.`];
  if (text.trim() === '') return [`leaves ${key} empty.`];
  if (text.includes('${{')) return [`says "${text}" in ${key}, which holds a placeholder that nothing fills in.`];
  return text.length > most ? [`has ${text.length} characters in ${key}; ${most} are allowed.`] : [];
}

/** What the rules say against the translated manifest, and not against the manifest itself. */
function ruleFaults(manifest: Json, texts: Translation): string[] {
  const known = new Set(checkRules(manifest));
  const found = checkRules(translateManifest(manifest, texts));
  return found.filter((fault) => !known.has(fault)).map((fault) => `breaks a rule: ${fault}`);
}
