import path from 'node:path';

import { z } from 'zod';

import { checkLocalisation } from './check-localisation.js';
import { readLocalisationRules, type LocalisationRules } from './localisation-rules.js';
import { readJsonObject } from './read-json-object.js';
import type { Json } from './substitute-variables.js';
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

/** Reads and checks the files that a manifest names for its further languages. */
export async function readLanguages(folder: string, manifest: Readonly<Record<string, Json>>): Promise<LanguagesRead> {
  const { data } = languagesShape.safeParse(manifest);
  if (!data) return { entries: [], faults: [] };
  const { defaultLanguageTag, additionalLanguages } = data.localizationInfo;
  const rules = await readLocalisationRules();
  const read = await Promise.all(additionalLanguages.map(({ file }) => readTranslation(folder, file, manifest, rules)));
  const tags = [defaultLanguageTag, ...additionalLanguages.map(({ languageTag }) => languageTag)];
  const repeated = tags.filter((tag, at) => tags.indexOf(tag) < at);
  return {
    entries: read.flatMap(({ entries }) => entries),
    faults: [
      ...repeated.map((tag) => `localizationInfo names the language "${tag}" twice.`),
      ...read.flatMap(({ faults }) => faults),
    ],
  };
}

async function readTranslation(
  folder: string,
  name: string,
  manifest: Readonly<Record<string, Json>>,
  rules: LocalisationRules,
): Promise<LanguagesRead> {
  // The package is flat, and nothing outside of the folder belongs into it.
  if (path.basename(name) !== name) {
    return { entries: [], faults: [`localizationInfo names "${name}"; a translation lies beside the manifest.`] };
  }
  const read = await readJsonObject(path.join(folder, name));
  if (!read.ok) return { entries: [], faults: [read.fault] };
  const { data: translation } = translationShape.safeParse(read.object);
  if (!translation) return { entries: [], faults: [`${name} holds something else than texts.`] };
  const faults = checkLocalisation({ ...manifest }, translation, rules).map((fault) => `${name} ${fault}`);
  return { entries: [{ name, bytes: Buffer.from(`${JSON.stringify(translation, null, 2)}\n`) }], faults };
}
