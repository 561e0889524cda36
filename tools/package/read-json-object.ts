import { readFile } from 'node:fs/promises';

import { z } from 'zod';

import { isMissingFile } from './is-missing-file.js';
import type { Json } from './substitute-variables.js';

/** A file's JSON object, or the sentence that says why there is none. */
export type JsonObjectRead = { ok: true; object: Readonly<Record<string, Json>> } | { ok: false; fault: string };

const jsonObject = z.record(z.string(), z.json());

/** Reads a file that holds a JSON object. */
export async function readJsonObject(file: string): Promise<JsonObjectRead> {
  try {
    return { ok: true, object: jsonObject.parse(JSON.parse(await readFile(file, 'utf8'))) };
  } catch (error) {
    if (isMissingFile(error)) return { ok: false, fault: `There is no ${file}.` };
    if (error instanceof SyntaxError) return { ok: false, fault: `${file} is not JSON: ${error.message}.` };
    if (error instanceof z.ZodError) return { ok: false, fault: `${file} does not hold a JSON object.` };
    throw error;
  }
}
