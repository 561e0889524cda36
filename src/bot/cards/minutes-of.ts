/** An age in milliseconds as people are told it: in minutes, at least one. */
export function minutesOf(ageMs: number): number {
  return Math.max(1, Math.round(ageMs / 60_000));
}
