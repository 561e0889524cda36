import { people } from './people.js';
import type { PersonKey } from './people.js';

/** A channel beside General; only private and shared channels have members of their own. */
export interface ChannelSeed {
  readonly key: string;
  readonly displayName: string;
  readonly membershipType: 'standard' | 'private' | 'shared';
  /** Absent: everybody in the team. */
  readonly members?: readonly PersonKey[];
}

/** A team; every one also has its General channel. */
export interface TeamSeed {
  readonly key: string;
  readonly displayName: string;
  readonly visibility: 'Public' | 'Private';
  readonly members: readonly PersonKey[];
  readonly photo: 'normal' | 'none';
  readonly channels: readonly ChannelSeed[];
}

/** The Playground's five people and the current user: in the Playground everybody is in the one team and chat. */
export const playgroundPeople = [
  'amelia.hartwell',
  'tomas.quiroga',
  'ingrid.solheim',
  'kwame.asantewa',
  'henrik.dahlberg',
  'beatriz.moreno',
] as const satisfies readonly PersonKey[];

const board: readonly PersonKey[] = ['sofia.lindqvist', 'oliver.fenwick', 'grace.olatunde', 'dmitri.volkonin'];

/** The tenant's teams. */
export const teams: readonly TeamSeed[] = [
  {
    key: 'whole-studio',
    displayName: 'Whole Studio',
    visibility: 'Public',
    members: people.map(({ key }) => key),
    photo: 'normal',
    channels: [
      { key: 'exhibitions', displayName: 'Exhibitions', membershipType: 'standard' },
      { key: 'planning', displayName: 'Planning', membershipType: 'private', members: [...board, 'amelia.hartwell'] },
      {
        key: 'partners',
        displayName: 'Partners',
        membershipType: 'shared',
        members: ['amelia.hartwell', 'sofia.lindqvist', 'luca.ferrante', 'pieter.vanhoeck'],
      },
    ],
  },
  {
    key: 'lantern-project',
    displayName: 'Lantern Project',
    visibility: 'Public',
    members: playgroundPeople,
    photo: 'normal',
    channels: [{ key: 'sketches', displayName: 'Sketches', membershipType: 'standard' }],
  },
  {
    key: 'board',
    displayName: 'Board',
    visibility: 'Private',
    members: board,
    photo: 'none',
    channels: [],
  },
];
