/** Statuses after which Graph may be asked again (Graph, "throttling" and "error responses"). */
const retryableStatuses = new Set([429, 503, 504]);

export function isRetryable(status: number): boolean {
  return retryableStatuses.has(status);
}

/** A far side that asks for more than a day has nothing to say to a chat; it is read as a day. */
const longestRetryAfterMs = 86_400_000;

/**
 * Reads a Retry-After header (RFC 9110, 10.2.3): seconds or an HTTP date.
 * @returns milliseconds from `nowMs`, never negative; undefined where there is none or it cannot be read.
 */
export function parseRetryAfter(header: string | null, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  // Every form of an HTTP date begins with a weekday; Date.parse would read "1.5" as a day of 2001.
  if (!/^(?:\d+$|[a-z]{3})/i.test(text)) return undefined;
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - nowMs;
  if (Number.isNaN(milliseconds)) return undefined;
  return Math.min(Math.max(milliseconds, 0), longestRetryAfterMs);
}

const firstBackoffMs = 400;

/**
 * How long to wait before asking again: what Graph asked for, else a back-off that doubles, with up to a quarter of
 * jitter so that many waiting questions do not come back at once.
 * @param attempt 1 for the first retry.
 * @param random a number from 0 to 1.
 */
export function retryDelayMs(attempt: number, retryAfterMs: number | undefined, random: number): number {
  if (retryAfterMs !== undefined) return retryAfterMs;
  return firstBackoffMs * 2 ** (attempt - 1) * (1 + random / 4);
}
