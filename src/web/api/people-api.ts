import { ownerSegments } from '../../model/owner-path.js';
import type { Contact, ContactFolder } from '../../model/contact.js';
import type { PhotoOwner } from '../../model/photo-owner.js';
import type { Person } from '../../model/person.js';
import { PortraitError } from '../../model/portrait-error.js';
import type { Team } from '../../model/team.js';
import type { Viewer } from '../../model/viewer.js';
import type { Deadline } from '../../foundation/deadline.js';
import type { ApiCall } from './api-call.js';

/** On whose behalf, and by when. */
interface Look {
  readonly viewer: Viewer;
  readonly deadline: Deadline;
  readonly requestId: string;
}

/** What the API of people, and of what is somebody's own, is served from. Undefined is what Graph does not know. */
export interface People {
  readonly find: (idOrUpn: string, look: Look) => Promise<Person | undefined>;
  readonly search: (name: string, look: Look) => Promise<readonly Person[]>;
  readonly joinedTeams: (look: Look) => Promise<readonly Team[] | undefined>;
  readonly contacts: (look: Look) => Promise<readonly Contact[] | undefined>;
  readonly contactFolders: (look: Look) => Promise<readonly ContactFolder[] | undefined>;
  readonly contactsInFolder: (folder: string, look: Look) => Promise<readonly Contact[] | undefined>;
}

/** Names in an organisation are shorter; Graph refuses much longer searches. */
const longestName = 120;
/** Folders whose contacts are listed: each is one more question to Graph. */
const mostFolders = 20;

/** `GET /api/people…` and `GET /api/me/…`, with the rights of whoever asks. */
export async function answerPeople(people: People, call: ApiCall): Promise<void> {
  const [first, second, ...rest] = call.segments;
  if (rest.length > 0) throw new PortraitError('not_found', 'Nothing so far below');
  if (first === 'people' && second === undefined) await answerSearch(people, call);
  else if (first === 'people' && second) await answerPerson(people, call, second);
  else if (first === 'me' && second === 'teams') await answerTeams(people, call);
  else if (first === 'me' && second === 'contacts') await answerContacts(people, call);
  else throw new PortraitError('not_found', 'Not the path of people or of what is theirs');
}

async function answerSearch(people: People, call: ApiCall): Promise<void> {
  const name = call.query.get('name')?.trim() ?? '';
  if (name === '' || name.length > longestName)
    throw new PortraitError('request_invalid', 'No name, or too long a one');
  call.response.json(200, { people: (await people.search(name, lookOf(call))).map(personAnswer) });
}

async function answerPerson(people: People, call: ApiCall, idOrUpn: string): Promise<void> {
  const person = await people.find(idOrUpn, lookOf(call));
  if (!person) throw new PortraitError('owner_not_found', 'Graph knows nobody of this id or name');
  call.response.json(200, personAnswer(person));
}

async function answerTeams(people: People, call: ApiCall): Promise<void> {
  const teams = (await people.joinedTeams(lookOf(call))) ?? [];
  const sorted = teams.toSorted((one, other) => one.displayName.localeCompare(other.displayName));
  call.response.json(200, { teams: sorted.map(({ id, displayName }) => ({ id, displayName })) });
}

async function answerContacts(people: People, call: ApiCall): Promise<void> {
  const look = lookOf(call);
  const [loose, folders] = await Promise.all([people.contacts(look), people.contactFolders(look)]);
  const listed = await Promise.all(
    (folders ?? []).slice(0, mostFolders).map(async ({ id, displayName }) => {
      const contacts = (await people.contactsInFolder(id, look)) ?? [];
      const owner = (contact: string): PhotoOwner => ({ kind: 'myFolderContact', folder: id, contact });
      return { id, displayName, contacts: contacts.map((contact) => contactAnswer(contact, owner(contact.id))) };
    }),
  );
  call.response.json(200, {
    contacts: (loose ?? []).map((contact) => contactAnswer(contact, { kind: 'myContact', contact: contact.id })),
    folders: listed,
  });
}

function personAnswer({ id, displayName, userPrincipalName, mail }: Person): Person {
  return { id, displayName, userPrincipalName, mail };
}

function contactAnswer({ id, displayName, mail }: Contact, owner: PhotoOwner): Record<string, unknown> {
  return { id, displayName, mail, owner: ownerSegments(owner).map(encodeURIComponent).join('/') };
}

function lookOf({ user, deadline, requestId }: ApiCall): Look {
  return { viewer: { kind: 'user', ...user }, deadline, requestId };
}
