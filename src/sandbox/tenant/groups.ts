import type { PersonKey } from './people.js';

/** A Microsoft 365 group. */
export interface GroupSeed {
  readonly key: string;
  readonly displayName: string;
  readonly visibility: 'Public' | 'Private';
  readonly members: readonly PersonKey[];
  readonly photo: 'normal' | 'none';
}

/** The groups that no team stands on, one with a photo and one without. */
export const groups: readonly GroupSeed[] = [
  {
    key: 'cycling-club',
    displayName: 'Cycling Club',
    visibility: 'Public',
    members: ['ingrid.solheim', 'luca.ferrante', 'hanna.koskela', 'arjun.mehrotra', 'liv.tangen'],
    photo: 'normal',
  },
  {
    key: 'reading-circle',
    displayName: 'Reading Circle',
    visibility: 'Private',
    members: ['amelia.hartwell', 'noor.haddad', 'wanda.kowalik', 'niamh.orourke'],
    photo: 'none',
  },
];
