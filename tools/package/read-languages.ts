import path from 'node:path';

import { z } from 'zod';

import { checkLanguages } from './check-languages.js';
import { checkLocalisation } from './check-localisation.js';
import { readLocalisationRules, type LocalisationRules } from './localisation-rules.js';
import { readJsonObject } from './read-json-object.js';
import { placeholdersIn, quotesOneOf, substituteVariables, type Json, type Variables } from './substitute-variables.js';
import type { ZipEntry } from './write-zip.js';

/** What the manifest names beside its own language. Where it is malformed, the schema says so. */
const languagesShape = z.object({
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })).default([]),
  }),
});

const translationShape = z.record(z.string(), z.string());

/** The translations of a package and everything that is wrong with them. */
export interface LanguagesRead {
  entries: ZipEntry[];
  faults: string[];
}

/** What a translation is held against, and filled with. */
interface Original {
  manifest: Readonly<Record<string, Json>>;
  variables: Variables;
  rules: LocalisationRules;
}

/** Reads, fills and checks the files that a manifest names for its further languages. */
export async function readLanguages(
  folder: string,
  manifest: Readonly<Record<string, Json>>,
  variables: Variables,
): Promise<LanguagesRead> {
  if (manifest['localizationInfo'] === undefined) {
    return { entries: [], faults: ['The manifest has no localizationInfo: its translations would not be shown.'] };
  }
  const { data } = languagesShape.safeParse(manifest);
  if (!data) return { entries: [], faults: [] };
  const { additionalLanguages } = data.localizationInfo;
  const original = { manifest, variables, rules: await readLocalisationRules() };
  const files = [...new Set(additionalLanguages.map(({ file }) => file))];
  const read = await Promise.all(files.map((file) => readTranslation(folder, file, original)));
  return {
    entries: read.flatMap(({ entries }) => entries),
    faults: [...checkLanguages(data.localizationInfo), ...read.flatMap(({ faults }) => faults)],
  };
}

async function readTranslation(folder: string, name: string, original: Original): Promise<LanguagesRead> {
  const { manifest, variables, rules } = original;
  // The package is flat, and nothing outside of the folder belongs into it.
  if (!/^[\w-]+\.json$/.test(name)) {
    const fault = `localizationInfo names "${name}"; a translation is a .json file that lies beside the manifest.`;
    return { entries: [], faults: [fault] };
  }
  const read = await readJsonObject(path.join(folder, name));
  if (!read.ok) return { entries: [], faults: [read.fault] };
  const { value, missing } = substituteVariables({ ...read.object }, variables);
  const { data: translation } = translationShape.safeParse(value);
  if (!translation) return { entries: [], faults: [`${name} holds something else than texts.`] };
  // What the manifest asks for as well is told there.
  const known = placeholdersIn(JSON.stringify(manifest));
  const asked = missing.filter((one) => !known.includes(one)).map((one) => `asks for ${one}, which is not set.`);
  const found = checkLocalisation({ ...manifest }, translation, rules).filter((fault) => !quotesOneOf(fault, missing));
  const faults = [...asked, ...found].map((fault) => `${name} ${fault}`);
  return { entries: [{ name, bytes: Buffer.from(`${JSON.stringify(translation, null, 2)}\n`) }], faults };
}
