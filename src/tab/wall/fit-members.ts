import type { MemberAnswer } from '../api/answers.js';

/** What somebody is looking for on the wall. */
export interface WallWish {
  readonly search: string;
  /** Only those who have no photo yet. */
  readonly onlyMissing: boolean;
}

/** The members who fit: every word of the search begins a word of the name; accents, apostrophes and case do not matter. */
export function fitMembers(members: readonly MemberAnswer[], { search, onlyMissing }: WallWish): MemberAnswer[] {
  const sought = wordsOf(joined(search));
  return members.filter((member) => {
    if (onlyMissing && member.reason !== 'no_photo') return false;
    if (sought.length === 0) return true;
    const names = namesOf(`${member.displayName} ${member.userPrincipalName}`);
    return sought.every((word) => names.some((name) => name.startsWith(word)));
  });
}

/** Of O’Rourke all three: `orourke`, `o` and `rourke`. */
function namesOf(text: string): string[] {
  return [...wordsOf(joined(text)), ...wordsOf(text)];
}

/** Without the apostrophes inside its words, whichever sign somebody writes for them. */
function joined(text: string): string {
  return text.replaceAll(/['’‘ʼʻ`´]/gu, '');
}

function wordsOf(text: string): string[] {
  // Accents become marks of their own (NFD), and go.
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
