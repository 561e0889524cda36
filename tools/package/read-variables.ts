import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseEnv } from 'node:util';

import { isMissingFile } from './is-missing-file.js';
import type { Variables } from './substitute-variables.js';

/** Which environment to read and where from. */
export interface VariableSource {
  envFolder: string;
  envName: string;
  processEnv: Variables;
}

/** What an environment's files and the process say, and what was wrong with them. */
export interface VariablesRead {
  variables: Variables;
  faults: string[];
}

/** What the toolkit accepts as an environment's name; it also keeps a name from leaving the folder. */
const envNamePattern = /^[\w-]+$/;

/**
 * Reads an environment as the Agents Toolkit does: the process first, then `.env.{name}`, then `.env.{name}.user`, a
 * later one only where the earlier say nothing. The same order everywhere means the same package from either tool.
 */
export async function readVariables({ envFolder, envName, processEnv }: VariableSource): Promise<VariablesRead> {
  if (!envNamePattern.test(envName)) {
    const fault = `"${envName}" is not an environment's name: letters, digits, "-" and "_" only.`;
    return { variables: processEnv, faults: [fault] };
  }
  const file = path.join(envFolder, `.env.${envName}`);
  const committed = await readEnvFile(file);
  if (committed === undefined) {
    const present = await listEnvironments(envFolder);
    const fault = `There is no ${file}. Environments here: ${present.join(', ') || 'none'}.`;
    return { variables: processEnv, faults: [fault] };
  }
  const personal = (await readEnvFile(`${file}.user`)) ?? {};
  return { variables: firstNonEmpty([processEnv, committed, personal]), faults: [] };
}

async function readEnvFile(file: string): Promise<Variables | undefined> {
  try {
    return parseEnv(await readFile(file, 'utf8'));
  } catch (error) {
    if (isMissingFile(error)) return undefined;
    throw error;
  }
}

async function listEnvironments(envFolder: string): Promise<string[]> {
  try {
    const names = await readdir(envFolder);
    return names.flatMap((name) => /^\.env\.([\w-]+)$/.exec(name)?.[1] ?? []).sort();
  } catch (error) {
    if (isMissingFile(error)) return [];
    throw error;
  }
}

/** An empty value yields to a later one, but stays where no later one says more: set to nothing is still set. */
function firstNonEmpty(layers: readonly Variables[]): Variables {
  const merged: Record<string, string | undefined> = {};
  for (const layer of layers) {
    for (const [name, value] of Object.entries(layer)) {
      if (!merged[name] && value !== undefined) merged[name] = value;
    }
  }
  return merged;
}
