import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { photoScopes } from '../../src/model/graph-scopes.js';
import type { PhotoOwnerKind } from '../../src/model/photo-owner.js';
import { openSso, type OpenSso } from './open-sso.js';

let sso: OpenSso;

beforeAll(async () => {
  sso = await openSso();
});

afterAll(() => sso.stop());

/** A photo of each kind that the tenant's current user has a right to. */
function paths(): Record<PhotoOwnerKind, string> {
  const { currentUser, groups, teams, contacts, users } = sso.info;
  const other = users.find(({ id, photo }) => id !== currentUser && photo === 'normal')?.id ?? '';
  const team = teams.find(({ members, photo }) => members.includes(currentUser) && photo === 'normal')?.id ?? '';
  const group = groups.find(({ photo }) => photo === 'normal')?.id ?? '';
  const own = contacts.filter(({ userId, photo }) => userId === currentUser && photo === 'normal');
  const contact = `contacts/${own.find(({ folderId }) => folderId === null)?.id ?? ''}`;
  const filed = own.find(({ folderId }) => folderId !== null);
  const inFolder = `contactFolders/${filed?.folderId ?? ''}/contacts/${filed?.id ?? ''}`;
  return {
    me: 'me',
    user: `users/${other}`,
    group: `groups/${group}`,
    team: `teams/${team}`,
    joinedTeam: `me/joinedTeams/${team}`,
    myContact: `me/${contact}`,
    myFolderContact: `me/${inFolder}`,
    userContact: `users/${currentUser}/${contact}`,
    userFolderContact: `users/${currentUser}/${inFolder}`,
    driveCreator: 'drive/root/createdByUser',
  };
}

const kinds = Object.keys(photoScopes) as PhotoOwnerKind[];

describe('the permissions for the photo of', () => {
  it.each(kinds)('%s are enough on a user’s behalf', async (kind) => {
    const user = await sso.signedIn(sso.info.currentUser);
    const { tokens, ask } = sso.userTokens();
    tokens.remember(user);
    const answer = await sso.graph(`/v1.0/${paths()[kind]}/photo/$value`, await ask(user, [...photoScopes[kind]]));
    expect([kind, answer.status]).toEqual([kind, 200]);
    expect(answer.headers.get('content-type')).toMatch(/^image\//);
  });
});
