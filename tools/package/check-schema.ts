import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';

import { explainSchemaError } from './explain-schema-error.js';
import { manifestVersion, schemaUrl } from './manifest-version.js';
import type { Json } from './substitute-variables.js';

const schema = schemaUrl('MicrosoftTeams');

/** What the published schema says against a manifest, in sentences. */
export async function checkSchema(manifest: Readonly<Record<string, Json>>): Promise<string[]> {
  const faults: string[] = [];
  // The validator would go and fetch an address it has no copy of. So the address is checked, and never followed.
  if (manifest['$schema'] !== schema) faults.push(`$schema must be ${schema}.`);
  if (manifest['manifestVersion'] !== manifestVersion) faults.push(`manifestVersion must be "${manifestVersion}".`);
  if (faults.length > 0) return faults;
  // The validator is typed for manifests that are known to be right; whether this one is right is the question.
  const unproven = manifest as unknown as TeamsManifest;
  const errors = await AppManifestUtils.validateAgainstSchema(unproven);
  return errors.map((error) => explainSchemaError(error, manifest));
}
