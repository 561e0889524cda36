import type { Json } from './substitute-variables.js';

/** A manifest as Teams shows it in another language: each text that is translated in place of its own. */
export function translateManifest(value: Json, texts: Readonly<Record<string, string>>, path = ''): Json {
  if (typeof value === 'string') return texts[path] ?? value;
  if (Array.isArray(value)) return value.map((item, at) => translateManifest(item, texts, `${path}[${at}]`));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      translateManifest(item, texts, path === '' ? name : `${path}.${name}`),
    ]),
  );
}
