import { checkRules } from './check-rules.js';
import { checkSchema } from './check-schema.js';
import type { Json } from './substitute-variables.js';

/** Everything that is wrong with a manifest whose variables are filled in, each as a sentence; empty when valid. */
export async function checkManifest(manifest: Readonly<Record<string, Json>>): Promise<string[]> {
  return [...leftoverFaults(manifest), ...(await checkSchema(manifest)), ...checkRules(manifest)];
}

/** Where `${{` still stands, something in it kept it from being read as a variable. */
function leftoverFaults(manifest: Json): string[] {
  const leftovers = JSON.stringify(manifest).match(/\$\{\{[^"}]*\}{0,2}/g) ?? [];
  return leftovers.map(
    (text) => `The manifest holds "${text}", which names no variable: letters, digits and "_" only.`,
  );
}
