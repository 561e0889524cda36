import type { Json } from './substitute-variables.js';

/** Every text of a JSON value by its path, written as localisation files write it: `staticTabs[0].name`. */
export function stringsByPath(value: Json, path = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (value === null || typeof value !== 'object') return new Map();
  const inner = Array.isArray(value)
    ? value.map((item, at) => [`${path}[${at}]`, item] as const)
    : Object.entries(value).map(([name, item]) => [path === '' ? name : `${path}.${name}`, item] as const);
  return new Map(inner.flatMap(([key, item]) => [...stringsByPath(item, key)]));
}
