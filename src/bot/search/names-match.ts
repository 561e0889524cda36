/**
 * Whether words, as typed so far, mean somebody: each begins some word of the name, in any order, or all of it begins the
 * address. Accents and case do not matter.
 */
export function namesMatch(typed: string, name: string, address: string): boolean {
  if (folded(address).startsWith(folded(typed))) return true;
  const sought = words(typed);
  const present = words(name);
  return sought.length > 0 && sought.every((part) => present.some((word) => word.startsWith(part)));
}

function words(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
