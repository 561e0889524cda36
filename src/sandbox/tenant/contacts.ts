import type { PersonKey } from './people.js';

/** A contact in somebody's mailbox. */
export interface ContactSeed {
  readonly key: string;
  readonly owner: PersonKey;
  /** Name of the contact folder; null for the default one. */
  readonly folder: string | null;
  readonly displayName: string;
  readonly photo: 'normal' | 'none';
}

/** Contacts in and out of a folder, with and without a photo; nine people have one with a photo. */
export const contacts: readonly ContactSeed[] = [
  { key: 'bakery', owner: 'amelia.hartwell', folder: null, displayName: 'Corner Bakery', photo: 'normal' },
  { key: 'florist', owner: 'amelia.hartwell', folder: null, displayName: 'Fern Florist', photo: 'none' },
  { key: 'framer', owner: 'amelia.hartwell', folder: 'Suppliers', displayName: 'Oak Framer', photo: 'normal' },
  { key: 'courier', owner: 'amelia.hartwell', folder: 'Suppliers', displayName: 'Swift Courier', photo: 'none' },
  { key: 'ink-maker', owner: 'tomas.quiroga', folder: null, displayName: 'Indigo Ink', photo: 'normal' },
  { key: 'ferry', owner: 'ingrid.solheim', folder: null, displayName: 'Fjord Ferry', photo: 'normal' },
  { key: 'hosting', owner: 'kwame.asantewa', folder: 'Suppliers', displayName: 'Harbour Hosting', photo: 'normal' },
  { key: 'cinema', owner: 'beatriz.moreno', folder: null, displayName: 'Aurora Cinema', photo: 'normal' },
  { key: 'tea-house', owner: 'priya.raghunathan', folder: null, displayName: 'Monsoon Tea House', photo: 'normal' },
  { key: 'foundry', owner: 'luca.ferrante', folder: 'Suppliers', displayName: 'Letter Foundry', photo: 'normal' },
  { key: 'museum', owner: 'sofia.lindqvist', folder: null, displayName: 'Harbour Museum', photo: 'normal' },
  { key: 'nursery', owner: 'eleni.pappa', folder: null, displayName: 'Olive Nursery', photo: 'normal' },
];
