/** What stood in the places of a pattern's `{names}`, decoded. */
export type PathParameters = ReadonlyMap<string, string>;

/** A path's segments, each still percent-encoded. */
export function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** Decodes one segment; undefined where its percent signs make no sense. */
function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/**
 * Matches `users/{user}/photo` against encoded segments. Fixed segments are compared without regard to case, as Microsoft
 * Graph does; a parameter is exactly one segment, so an encoded slash in a name stays part of the name.
 */
export function matchPath(pattern: string, segments: readonly string[]): PathParameters | undefined {
  const expected = pattern.split('/');
  if (expected.length !== segments.length) return undefined;
  const parameters = new Map<string, string>();
  for (const [index, part] of expected.entries()) {
    const value = decoded(segments[index] ?? '');
    if (value === undefined) return undefined;
    if (part.startsWith('{')) parameters.set(part.slice(1, -1), value);
    else if (part.toLowerCase() !== value.toLowerCase()) return undefined;
  }
  return parameters;
}
