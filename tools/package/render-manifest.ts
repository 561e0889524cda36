import path from 'node:path';

import { z } from 'zod';

import { checkManifest } from './check-manifest.js';
import { readJsonObject } from './read-json-object.js';
import { readVariables, type VariableSource } from './read-variables.js';
import { quotesOneOf, substituteVariables, type Json, type Variables } from './substitute-variables.js';
import { explainMissingVariable } from './variable-sources.js';

/** A manifest as Teams gets it, as far as it could be made, and what keeps it from being one. */
export interface RenderedManifest {
  /** Undefined where there is nothing that could be looked at. */
  manifest: Readonly<Record<string, Json>> | undefined;
  /** What it was filled with, and its translations are. */
  variables: Variables;
  faults: string[];
}

const jsonObject = z.record(z.string(), z.json());

/** Reads a manifest's template, fills it from an environment and checks the outcome. */
export async function renderManifest(templateFile: string, source: VariableSource): Promise<RenderedManifest> {
  const template = await readJsonObject(templateFile);
  if (!template.ok) return { manifest: undefined, variables: {}, faults: [template.fault] };
  const { variables, faults } = await readVariables(source);
  if (faults.length > 0) return { manifest: undefined, variables, faults };

  const { value, missing } = substituteVariables({ ...template.object }, variables);
  const manifest = jsonObject.parse(value);
  const found = await checkManifest(manifest);
  const envFile = path.join(source.envFolder, `.env.${source.envName}`);
  const absent = missing.map((name) => explainMissingVariable(name, envFile));
  // A complaint that quotes the placeholder of a missing variable only repeats that it is missing.
  return { manifest, variables, faults: [...absent, ...found.filter((fault) => !quotesOneOf(fault, missing))] };
}
