import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ownerOfSegments, ownerSegments } from '../../src/model/owner-path.js';
import type { PhotoOwner } from '../../src/model/photo-owner.js';

const id = fc.string({ minLength: 1 });
const owner: fc.Arbitrary<PhotoOwner> = fc.oneof(
  fc.constant<PhotoOwner>({ kind: 'me' }),
  fc.record({ kind: fc.constant('user' as const), user: id }),
  fc.record({ kind: fc.constant('group' as const), group: id }),
  fc.record({ kind: fc.constant('team' as const), team: id }),
  fc.record({ kind: fc.constant('myContact' as const), contact: id }),
  fc.record({ kind: fc.constant('myFolderContact' as const), folder: id, contact: id }),
  fc.record({ kind: fc.constant('userContact' as const), user: id, contact: id }),
  fc.record({ kind: fc.constant('userFolderContact' as const), user: id, folder: id, contact: id }),
  fc.record({ kind: fc.constant('joinedTeam' as const), team: id }),
  fc.constant<PhotoOwner>({ kind: 'driveCreator' }),
);

describe('an owner', () => {
  it('is found again by its path, whatever its names are', () => {
    fc.assert(
      fc.property(owner, (one) => {
        expect(ownerOfSegments(ownerSegments(one))).toEqual(one);
      }),
    );
  });

  it('is found by fixed words in any letter case, as Graph does', () => {
    expect(ownerOfSegments(['ME', 'ContactFolders', 'F', 'CONTACTS', 'C'])).toEqual({
      kind: 'myFolderContact',
      folder: 'F',
      contact: 'C',
    });
  });

  it.each([
    [],
    [''],
    ['users'],
    ['users', ''],
    ['you'],
    ['me', 'photo'],
    ['users', 'a', 'b'],
    ['drive', 'root'],
    ['me', 'contacts', ''],
  ])('is not read out of %j', (...path: string[]) => {
    expect(ownerOfSegments(path)).toBeUndefined();
  });
});
