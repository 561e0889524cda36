import { checkRules } from './check-rules.js';
import { checkSchema } from './check-schema.js';
import { placeholdersIn, type Json } from './substitute-variables.js';

/** Everything that is wrong with a manifest whose variables are filled in, each as a sentence; empty when valid. */
export async function checkManifest(manifest: Readonly<Record<string, Json>>): Promise<string[]> {
  return [...leftoverFaults(manifest), ...(await checkSchema(manifest)), ...checkRules(manifest)];
}

/** Where `${{` still stands, nothing was filled in: it cannot be read, or it came with a value or stands in a name. */
function leftoverFaults(manifest: Json): string[] {
  const leftovers = JSON.stringify(manifest).match(/\$\{\{[^"}]*\}{0,2}/g) ?? [];
  return leftovers.map((text) =>
    placeholdersIn(text).length === 0
      ? `The manifest holds "${text}", which names no variable: letters, digits and "_" only.`
      : `The manifest holds "${text}" in a variable's own value or in a property's name, where nothing is filled in.`,
  );
}
