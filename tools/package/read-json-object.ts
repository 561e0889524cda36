import { readFile } from 'node:fs/promises';

import { z } from 'zod';

import { isMissingFile } from './is-missing-file.js';
import { repeatedKeys } from './repeated-keys.js';
import type { Json } from './substitute-variables.js';

/** A file's JSON object, or the sentence that says why there is none. */
export type JsonObjectRead = { ok: true; object: Readonly<Record<string, Json>> } | { ok: false; fault: string };

const jsonObject = z.record(z.string(), z.json());

/** What some editors write before a text; JSON has no place for it, and not every reader of a package skips it. */
const byteOrderMark = '\uFEFF';

/** Reads a file that holds a JSON object, each of whose keys stands in it once. */
export async function readJsonObject(file: string): Promise<JsonObjectRead> {
  try {
    const text = await readFile(file, 'utf8');
    if (text.startsWith(byteOrderMark)) {
      return { ok: false, fault: `${file} begins with a byte order mark; save it as UTF-8 without one.` };
    }
    const object = jsonObject.parse(JSON.parse(text));
    const [repeated] = repeatedKeys(text);
    if (repeated !== undefined) return { ok: false, fault: `${file} has the key "${repeated}" twice in one object.` };
    return { ok: true, object };
  } catch (error) {
    if (isMissingFile(error)) return { ok: false, fault: `There is no ${file}.` };
    if (error instanceof SyntaxError) return { ok: false, fault: `${file} is not JSON: ${error.message}.` };
    if (error instanceof z.ZodError) return { ok: false, fault: `${file} does not hold a JSON object.` };
    throw error;
  }
}
