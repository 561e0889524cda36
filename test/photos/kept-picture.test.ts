import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeKept, encodeKept } from '../../src/photos/kept-picture.js';

const facts = {
  width: fc.integer({ min: 1, max: 100_000 }),
  height: fc.integer({ min: 1, max: 100_000 }),
  mediaType: fc.string(),
};
const bytes = fc.uint8Array({ minLength: 1 }).map((array) => Buffer.from(array));
const picture = fc.record(
  { ...facts, bytes, upload: fc.record(facts) },
  { requiredKeys: ['width', 'height', 'mediaType', 'bytes'] },
);

describe('a picture kept outside of the process', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(picture, (kept) => {
        expect(decodeKept(encodeKept(kept))).toEqual(kept);
      }),
    );
  });

  it('is nothing where another version wrote it, or nobody', () => {
    fc.assert(
      fc.property(picture, fc.integer({ min: 2, max: 255 }), (kept, version) => {
        const value = encodeKept(kept);
        value.writeUInt8(version, 0);
        expect(decodeKept(value)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (array) => {
        expect(decodeKept(Buffer.from(array))).toBeUndefined();
      }),
    );
  });

  it('is nothing where it was cut off before its bytes', () => {
    const value = encodeKept({ width: 1, height: 1, mediaType: 'image/jpeg', bytes: Buffer.from('x') });
    for (let length = 0; length < value.byteLength; length += 1) {
      expect(decodeKept(value.subarray(0, length))).toBeUndefined();
    }
  });
});
