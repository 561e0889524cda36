import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { z } from 'zod';

import { manifestVersion } from './manifest-version.js';

const schemaShape = z.object({
  required: z.array(z.string()),
  properties: z.record(z.string(), z.object({ maxLength: z.number().optional() })),
  patternProperties: z.record(z.string(), z.object({ maxLength: z.number().optional() })),
});

/** Which strings of a manifest may be translated, and how long a translation may be. */
export interface LocalisationRules {
  /** Most characters of a string, by its path in the manifest; undefined for what is not translated. */
  longest: (key: string) => number | undefined;
}

/**
 * Reads the rules out of the published schema. It cannot be run as it is: its patterns were written for another kind of
 * regular expression than validators use today.
 */
export async function readLocalisationRules(): Promise<LocalisationRules> {
  const file = `@microsoft/app-manifest/build/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.Localization.schema.json`;
  const text = await readFile(createRequire(import.meta.url).resolve(file), 'utf8');
  const { properties, patternProperties } = schemaShape.parse(JSON.parse(text));
  const patterns = Object.entries(patternProperties).map(([pattern, rule]) => [new RegExp(pattern), rule] as const);
  return {
    longest: (key) => (properties[key] ?? patterns.find(([pattern]) => pattern.test(key))?.[1])?.maxLength,
  };
}
