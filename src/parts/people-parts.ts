import { Contacts, Teams } from '../graph/index.js';
import type { People } from '../web/index.js';
import type { GraphParts } from './graph-parts.js';

/** Graph's directory and lists as what the API of people is served from. */
export function createPeopleParts({ graph, directory }: GraphParts): People {
  const teams = new Teams(graph);
  const contacts = new Contacts(graph);
  const me = { kind: 'me' } as const;
  return {
    find: (idOrUpn, look) => directory.find(idOrUpn, look),
    search: (name, look) => directory.searchByName(name, look),
    joinedTeams: (look) => teams.joinedTeams(look),
    contacts: (look) => contacts.contacts(me, look),
    contactFolders: (look) => contacts.folders(me, look),
    contactsInFolder: (folder, look) => contacts.contactsInFolder(me, folder, look),
  };
}
