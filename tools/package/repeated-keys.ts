/** A text, or what begins and ends objects and lists; all else is numbers and words between them. */
const token = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;

/**
 * Keys that one object of a JSON text has twice. Which of the two counts, readers do not agree on, and JSON.parse says
 * nothing of it.
 * @param text JSON that parses
 */
export function repeatedKeys(text: string): string[] {
  const repeated: string[] = [];
  // The keys of each object or list around the place that is read.
  const open: Set<string>[] = [];
  for (const [found, colon] of text.matchAll(token)) {
    if (found === '{' || found === '[') open.push(new Set());
    else if (found === '}' || found === ']') open.pop();
    else if (colon !== undefined) {
      const key = String(JSON.parse(found.slice(0, -colon.length)));
      const keys = open.at(-1);
      if (keys?.has(key)) repeated.push(key);
      keys?.add(key);
    }
  }
  return repeated;
}
