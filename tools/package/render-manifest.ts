import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import { checkManifest } from './check-manifest.js';
import { isMissingFile } from './is-missing-file.js';
import { readVariables, type VariableSource } from './read-variables.js';
import { holdsPlaceholder, substituteVariables, type Json } from './substitute-variables.js';
import { explainMissingVariable } from './variable-sources.js';

/** A manifest as Teams gets it, or what keeps it from being one. */
export type RenderedManifest = { ok: true; manifest: Readonly<Record<string, Json>> } | { ok: false; faults: string[] };

const jsonObject = z.record(z.string(), z.json());

/** Reads a manifest's template, fills it from an environment and checks the outcome. */
export async function renderManifest(templateFile: string, source: VariableSource): Promise<RenderedManifest> {
  const template = await readTemplate(templateFile);
  if (!template.ok) return template;
  const { variables, faults } = await readVariables(source);
  if (faults.length > 0) return { ok: false, faults };

  const { value, missing } = substituteVariables(template.manifest, variables);
  const manifest = jsonObject.parse(value);
  const found = await checkManifest(manifest);
  const envFile = path.join(source.envFolder, `.env.${source.envName}`);
  const absent = missing.map((name) => explainMissingVariable(name, envFile));
  // A complaint that quotes an unfilled placeholder only repeats that its variable is missing.
  const all = [...absent, ...found.filter((fault) => !holdsPlaceholder(fault))];
  return all.length === 0 ? { ok: true, manifest } : { ok: false, faults: all };
}

async function readTemplate(file: string): Promise<RenderedManifest> {
  try {
    return { ok: true, manifest: jsonObject.parse(JSON.parse(await readFile(file, 'utf8'))) };
  } catch (error) {
    if (isMissingFile(error)) return { ok: false, faults: [`There is no ${file}.`] };
    if (error instanceof SyntaxError) return { ok: false, faults: [`${file} is not JSON: ${error.message}.`] };
    if (error instanceof z.ZodError) return { ok: false, faults: [`${file} does not hold a JSON object.`] };
    throw error;
  }
}
