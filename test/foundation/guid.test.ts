import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isGuid, sameGuid } from '../../src/foundation/guid.js';

describe('a GUID', () => {
  it('is every hyphenated one, in either case', () => {
    fc.assert(
      fc.property(fc.uuid(), (guid) => {
        expect([isGuid(guid), isGuid(guid.toUpperCase())]).toEqual([true, true]);
      }),
    );
  });

  it.each([
    '',
    'common',
    'organizations',
    '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    '{0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9}',
    ' 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9',
    '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9\n',
    '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f',
    '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f90',
    '0a1b2c3g-4e5f-6071-8293-a4b5c6d7e8f9',
    '0a1b2c3d/4e5f/6071/8293/a4b5c6d7e8f9',
  ])('is not "%s"', (text) => {
    expect(isGuid(text)).toBe(false);
  });
});

it('a GUID is the same in capitals, and no other', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (one, other) => {
      expect([sameGuid(one, one.toUpperCase()), sameGuid(one, other), sameGuid(one, '')]).toEqual([
        true,
        one === other,
        false,
      ]);
    }),
  );
});
