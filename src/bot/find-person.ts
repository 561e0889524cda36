import { isGuid, sameGuid } from '../foundation/guid.js';
import type { Person } from '../model/person.js';
import type { Viewer } from '../model/viewer.js';
import type { Asker, OutsiderReason } from './asker.js';
import type { Sought } from './command.js';
import { nameOfMention } from './name-of-mention.js';
import type { Mention } from './reading/read-message.js';
import type { RosterMember } from './roster-member.js';
import type { Turn } from './turn.js';
import { withOwnRights } from './with-own-rights.js';

/** Whom a question means, or why nobody can be shown. `name` is what the answer calls the person. */
export type Sighting =
  | { readonly kind: 'person'; readonly person: Person; readonly memberId: string }
  | { readonly kind: 'several'; readonly name: string; readonly people: readonly Person[] }
  | { readonly kind: 'nobody'; readonly name: string }
  | { readonly kind: 'app'; readonly name: string }
  | { readonly kind: 'notHere'; readonly name: string }
  | { readonly kind: 'anonymous'; readonly name: string }
  | { readonly kind: 'otherTenant'; readonly name: string }
  | { readonly kind: 'onlyPeopleHere'; readonly name: string; readonly reason: OutsiderReason };

/** Finds the person a question means, as far as the asker may look. `viewer`: on whose behalf the directory is read. */
export async function findPerson(turn: Turn, asker: Asker, viewer: Viewer, sought: Sought): Promise<Sighting> {
  switch (sought.by) {
    case 'me':
      return fromMember(asker.member, asker);
    case 'mention':
      return findMentioned(turn, asker, sought.mention);
    case 'text':
      if (asker.kind === 'outsider') return { kind: 'onlyPeopleHere', name: sought.text, reason: asker.reason };
      return viewer.kind === 'app'
        ? withOwnRights(findInDirectory(turn, viewer, sought.text))
        : findInDirectory(turn, viewer, sought.text);
  }
}

async function findMentioned(turn: Turn, asker: Asker, mention: Mention): Promise<Sighting> {
  const { id } = mention;
  const name = nameOfMention(turn.say, mention);
  // Teams' prefix for bots and other apps.
  if (id.startsWith('28:')) return { kind: 'app', name };
  const member = await turn.parts.roster.member(turn.context, id, turn.deadline);
  return member ? fromMember(member, asker) : { kind: 'notHere', name };
}

function fromMember(member: RosterMember, asker: Asker): Sighting {
  const { name, entraId } = member;
  if (entraId === undefined) return { kind: 'anonymous', name };
  if (!sameGuid(member.tenantId, asker.tenantId)) return { kind: 'otherTenant', name };
  const { userPrincipalName, mail } = member;
  return { kind: 'person', person: { id: entraId, displayName: name, userPrincipalName, mail }, memberId: member.id };
}

async function findInDirectory(turn: Turn, viewer: Viewer, text: string): Promise<Sighting> {
  const people = await searchDirectory(turn, viewer, text);
  const exact = people.filter((person) => sameName(person.displayName, text));
  const [person, ...others] = exact.length > 0 ? exact : people;
  if (!person) return { kind: 'nobody', name: text };
  return others.length > 0
    ? { kind: 'several', name: text, people: [person, ...others] }
    : { kind: 'person', person, memberId: '' };
}

async function searchDirectory(turn: Turn, viewer: Viewer, text: string): Promise<Person[]> {
  const { directory } = turn.parts;
  const question = { viewer, deadline: turn.deadline, requestId: turn.requestId };
  if (!isGuid(text) && !text.includes('@')) return directory.searchByName(text, question);
  const person = await directory.find(text, question);
  if (person) return [person];
  return text.includes('@') ? directory.findByMail(text, question) : [];
}

function sameName(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0;
}
