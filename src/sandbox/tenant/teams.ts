import type { GroupSeed } from './groups.js';
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
export interface TeamSeed extends GroupSeed {
  readonly channels: readonly ChannelSeed[];
  /** Whether the portrait app is installed in it. */
  readonly installed: boolean;
}

/** The current user and the Playground's other five, who are in its one team and its one chat alike. */
export const playgroundPeople = [
  'amelia.hartwell',
  'tomas.quiroga',
  'ingrid.solheim',
  'kwame.asantewa',
  'henrik.dahlberg',
  'beatriz.moreno',
] as const satisfies readonly PersonKey[];

/** The team that the Playground shows. */
export const playgroundTeam = 'lantern-project';

const board: readonly PersonKey[] = ['sofia.lindqvist', 'oliver.fenwick', 'grace.olatunde', 'dmitri.volkonin'];

/** The tenant's teams. */
export const teams: readonly TeamSeed[] = [
  {
    key: 'whole-studio',
    displayName: 'Whole Studio',
    visibility: 'Public',
    members: people.map(({ key }) => key),
    photo: 'normal',
    installed: true,
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
    key: playgroundTeam,
    displayName: 'Lantern Project',
    visibility: 'Public',
    members: playgroundPeople,
    photo: 'normal',
    installed: true,
    channels: [{ key: 'sketches', displayName: 'Sketches', membershipType: 'standard' }],
  },
  {
    key: 'board',
    displayName: 'Board',
    visibility: 'Private',
    members: board,
    photo: 'none',
    installed: true,
    channels: [],
  },
  {
    key: 'kiln-room',
    displayName: 'Kiln Room',
    visibility: 'Public',
    members: ['hanna.koskela', 'misaki.fujii', 'viktor.halloran'],
    photo: 'none',
    installed: false,
    channels: [],
  },
];
