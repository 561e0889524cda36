import { describe, expect, it } from '@jest/globals';
import type { PhotoOwner } from '../../src/model/photo-owner.js';
import { whoIs } from '../../src/tab/personal/who-is.js';

const answers: Readonly<Record<string, object>> = {
  '/people/ann%40x.example': { id: 'a', displayName: 'Ann Lee', userPrincipalName: 'ann@x.example', mail: null },
  '/me/teams': { teams: [{ id: 'T-1', displayName: 'Lanterns' }] },
  '/me/contacts': {
    contacts: [{ id: 'c', displayName: 'Bakery', mail: null, owner: 'me/contacts/c' }],
    folders: [
      {
        id: 'f',
        displayName: 'Suppliers',
        contacts: [{ id: 'd', displayName: 'Florist', mail: null, owner: 'me/contactFolders/f/contacts/d' }],
      },
    ],
  },
};

const api = {
  json: <Body>(path: string) => {
    const answer = answers[path];
    // The table above holds what each path answers.
    return answer ? Promise.resolve(answer as Body) : Promise.reject(new Error(path));
  },
};

const name = async (owner: PhotoOwner) => (await whoIs(owner, api, AbortSignal.timeout(1_000))).name;

describe('whom a link leads to', () => {
  it('is told by the directory, the list of teams or the contacts', async () => {
    expect(await name({ kind: 'user', user: 'ann@x.example' })).toBe('Ann Lee');
    expect(await name({ kind: 'team', team: 't-1' })).toBe('Lanterns');
    expect(await name({ kind: 'myContact', contact: 'c' })).toBe('Bakery');
    expect(await name({ kind: 'myFolderContact', folder: 'f', contact: 'd' })).toBe('Florist');
  });

  it('stays without a name where nobody tells it', async () => {
    expect(await name({ kind: 'team', team: 'unknown' })).toBe('');
    expect(await name({ kind: 'group', group: 'g' })).toBe('');
    expect(await name({ kind: 'driveCreator' })).toBe('');
  });

  it('can be asked for again where the directory did not answer', async () => {
    await expect(name({ kind: 'user', user: 'nobody' })).rejects.toThrow('/people/nobody');
  });
});
