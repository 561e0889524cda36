import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ownerKey, type PhotoOwner } from '../../src/model/photo-owner.js';

const name = fc.oneof(
  fc.string({ unit: 'binary' }),
  // Names made of what separates the parts of a key.
  fc.string({ unit: fc.constantFrom('&', '=', '%', 'user', 'contact', 'folder', 'kind', 'me', ' ', '/', '2', '6') }),
);

const owners: fc.Arbitrary<PhotoOwner> = fc.oneof(
  fc.constantFrom<PhotoOwner>({ kind: 'me' }, { kind: 'driveCreator' }),
  fc.record({ kind: fc.constant('user' as const), user: name }),
  fc.record({ kind: fc.constant('group' as const), group: name }),
  fc.record({ kind: fc.constantFrom('team' as const, 'joinedTeam' as const), team: name }),
  fc.record({ kind: fc.constant('myContact' as const), contact: name }),
  fc.record({ kind: fc.constant('myFolderContact' as const), folder: name, contact: name }),
  fc.record({ kind: fc.constant('userContact' as const), user: name, contact: name }),
  fc.record({ kind: fc.constant('userFolderContact' as const), user: name, folder: name, contact: name }),
);

describe('the key of an owner', () => {
  it('is shared by no two owners, whatever their names hold', () => {
    fc.assert(
      fc.property(owners, owners, (one, other) => {
        expect(ownerKey(one) === ownerKey(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps a team apart from the same team as joined, and a contact from its folder', () => {
    const keys = [
      ownerKey({ kind: 'team', team: 't' }),
      ownerKey({ kind: 'joinedTeam', team: 't' }),
      ownerKey({ kind: 'userContact', user: 'u', contact: 'c' }),
      ownerKey({ kind: 'userContact', user: 'u&contact=c', contact: '' }),
      ownerKey({ kind: 'userFolderContact', user: 'u', folder: 'f', contact: 'c' }),
      ownerKey({ kind: 'userFolderContact', user: 'u', folder: 'c', contact: 'f' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has no space, which separates it from what stands beside it', () => {
    fc.assert(
      fc.property(owners, (owner) => {
        expect(ownerKey(owner)).not.toMatch(/\s/);
      }),
    );
  });
});
