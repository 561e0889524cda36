import type { PhotoKey } from '../tenant/tenant.js';
import { eraWays } from './eras.js';
import { findContact } from './find-contact.js';
import { findGroup, findTeam, isHidden } from './find-group.js';
import { addressedUser } from './find-user.js';
import { contextKey, parameter } from './graph-call.js';
import type { GraphCall } from './graph-call.js';
import type { GraphRefusal } from './graph-error.js';
import { accessDenied, itemNotFound, photoWasNotFound, teamNotFound } from './refusals.js';

/** The owner of a photo as one call addresses it. */
export interface AddressedOwner {
  /** The owner in an OData context: `users('…')`. */
  readonly context: string;
  /** The user whose data it is. */
  readonly userId?: string | undefined;
  /** Where its photo is kept, or what is said instead; undefined where nobody is there, which is answered as a missing photo. */
  readonly photo: PhotoKey | GraphRefusal | undefined;
}

/** Finds the owner that a call addresses. */
export type Address = (call: GraphCall) => AddressedOwner;

/** What a guest who asked for their own photo was told in Exchange's time: another service's refusal, as a string. */
const guestRefused: GraphRefusal = {
  status: 403,
  code: 'UnknownError',
  message: '{"error":{"code":"NoPermissionsInAccessToken","message":"The token contains no permissions."}}',
};

/** Somebody: `me` or `users/{user}`. */
export const person: Address = (call) => {
  const { user, context } = addressedUser(call);
  const asksForSelf = call.reader.kind === 'user' && call.reader.userId === user?.id;
  const refused = asksForSelf && user.userType === 'Guest' && eraWays[call.settings.era].refusesGuests;
  return { context, userId: user?.id, photo: refused ? guestRefused : user?.photoKey };
};

/** Who made the drive of the signed-in user: that user. */
export const driveCreator: Address = (call) => ({ ...person(call), context: 'drive/root/createdByUser' });

/** A group; a private one keeps its photo to its members. */
export const group: Address = (call) => {
  const id = parameter(call, 'group');
  const found = findGroup(call.tenant, id);
  const context = `groups${contextKey(id)}`;
  if (call.reader.kind === 'app' && !call.settings.appOnlyGroupPhoto) return { context, photo: accessDenied };
  return { context, photo: found && isHidden(found, call.reader) ? photoWasNotFound : found?.photoKey };
};

function teamPhoto(call: GraphCall, id: string): PhotoKey | GraphRefusal {
  const team = findTeam(call.tenant, id);
  if (!team) return teamNotFound(id);
  return isHidden(team, call.reader) ? accessDenied : team.photoKey;
}

/** A team; a private one keeps its photo to its members. */
export const team: Address = (call) => {
  const id = parameter(call, 'team');
  return { context: `teams${contextKey(id)}`, photo: teamPhoto(call, id) };
};

/** The team that stands on a group. */
export const teamOfGroup: Address = (call) => {
  const id = parameter(call, 'group');
  return { context: `groups${contextKey(id)}/team`, photo: teamPhoto(call, id) };
};

/** One of the teams that somebody is in. */
export const joinedTeam: Address = (call) => {
  const { user, context } = addressedUser(call);
  const id = parameter(call, 'team');
  const found = findTeam(call.tenant, id);
  const joined = user !== undefined && found?.members.includes(user.id) === true;
  return {
    context: `${context}/joinedTeams${contextKey(id)}`,
    userId: user?.id,
    photo: joined ? found.photoKey : teamNotFound(id),
  };
};

/** A contact in somebody's mailbox, in a folder or not. */
export const contact: Address = (call) => {
  const { user, context } = addressedUser(call);
  const folder = call.parameters.get('folder');
  const within = folder === undefined ? '' : `/contactFolders${contextKey(folder)}`;
  return {
    context: `${context}${within}/contacts${contextKey(parameter(call, 'contact'))}`,
    userId: user?.id,
    photo: findContact(call)?.photoKey ?? itemNotFound,
  };
};
