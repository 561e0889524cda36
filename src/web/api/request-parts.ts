import { PortraitError } from '../../model/portrait-error.js';

/** Where the tab's API begins. */
const root = '/api/';

/**
 * The segments of a path below `/api`, each decoded by itself: what stands for a slash in a name stays in the name.
 * @throws PortraitError request_invalid for an escape that stands for nothing
 */
export function pathSegments(url = ''): string[] {
  const [path = ''] = url.split('?');
  try {
    return path.slice(root.length).split('/').map(decodeURIComponent);
  } catch (cause) {
    throw new PortraitError('request_invalid', 'A path that cannot be decoded', { cause });
  }
}

/**
 * The query's parameters. One that is given twice may have been read otherwise by whoever checked it on the way.
 * @throws PortraitError request_invalid
 */
export function singleQuery(url = ''): ReadonlyMap<string, string> {
  const [, query = ''] = url.split(/\?(.*)/s);
  const parameters = [...new URLSearchParams(query)];
  const map = new Map(parameters);
  if (map.size < parameters.length) throw new PortraitError('request_invalid', 'A parameter is repeated');
  return map;
}

/**
 * A parameter that is a whole number.
 * @throws PortraitError request_invalid
 */
export function wholeNumber(
  query: ReadonlyMap<string, string>,
  name: string,
  { usual, least, most }: { readonly usual: number; readonly least: number; readonly most: number },
): number {
  const text = query.get(name);
  if (text === undefined) return usual;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new PortraitError('request_invalid', `${name} is not a whole number from ${least} to ${most}`);
}

/**
 * A parameter that is one of a few words.
 * @throws PortraitError request_invalid
 */
export function oneOf<Word extends string>(
  query: ReadonlyMap<string, string>,
  name: string,
  words: readonly [usual: Word, ...others: Word[]],
): Word {
  const text = query.get(name) ?? words[0];
  const word = words.find((one) => one === text);
  if (word !== undefined) return word;
  throw new PortraitError('request_invalid', `${name} is none of ${words.join(', ')}`);
}
