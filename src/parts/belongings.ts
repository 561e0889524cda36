import type { Belongings, DirectoryQuestion } from '../bot/index.js';
import { isGuid } from '../foundation/guid.js';
import { Contacts, Groups, Teams, type GroupName } from '../graph/index.js';
import type { Belonging } from '../model/belonging.js';
import type { Contact } from '../model/contact.js';
import { PortraitError } from '../model/portrait-error.js';
import type { Viewer } from '../model/viewer.js';
import type { GraphParts } from './graph-parts.js';

/** Graph's lists of what a signed-in viewer has, as the bot asks for it. */
export function createBelongings({ graph }: Pick<GraphParts, 'graph'>): Belongings {
  const [contacts, teams, groups] = [new Contacts(graph), new Teams(graph), new Groups(graph)];
  return {
    contacts: (question) => allContacts(contacts, question),
    teams: async (question) =>
      ((await teams.joinedTeams(question)) ?? []).map(({ id, displayName }) => ({
        ...{ id, displayName, mail: '', place: '' },
        owner: { kind: 'team', team: id },
      })),
    groups: async (sought, question) => (await findGroups(groups, sought, question)).map(toBelonging),
    team: (id, question) => teams.team(id, question),
  };
}

async function findGroups(groups: Groups, sought: string, question: DirectoryQuestion): Promise<GroupName[]> {
  if (isGuid(sought)) {
    const group = await groups.group(sought, question);
    return group ? [group] : [];
  }
  return sought.includes('@') ? groups.findByMail(sought, question) : groups.searchByName(sought, question);
}

function toBelonging({ id, displayName, mail }: GroupName): Belonging {
  return { id, displayName, mail: mail ?? '', place: '', owner: { kind: 'group', group: id } };
}

/** Contacts stand under their owner's own id, so that a card of one means the same whoever presses its buttons. */
async function allContacts(contacts: Contacts, question: DirectoryQuestion): Promise<Belonging[]> {
  const user = userOf(question.viewer);
  const me = { kind: 'me' } as const;
  const [loose, folders] = await Promise.all([contacts.contacts(me, question), contacts.folders(me, question)]);
  const filed = await Promise.all(
    (folders ?? []).map(async ({ id: folder, displayName: place }) => {
      const inside = (await contacts.contactsInFolder(me, folder, question)) ?? [];
      return inside.map((one) => ofContact(one, place, { kind: 'userFolderContact', user, folder, contact: one.id }));
    }),
  );
  const unfiled = (loose ?? []).map((one) => ofContact(one, '', { kind: 'userContact', user, contact: one.id }));
  return [...unfiled, ...filed.flat()];
}

function ofContact({ id, displayName, mail }: Contact, place: string, owner: Belonging['owner']): Belonging {
  return { id, displayName, mail: mail ?? '', place, owner };
}

function userOf(viewer: Viewer): string {
  if (viewer.kind === 'user') return viewer.userId;
  throw new PortraitError('access_denied', 'Contacts are read with their owner’s own rights');
}
