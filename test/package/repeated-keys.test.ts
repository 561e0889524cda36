import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { repeatedKeys } from '../../tools/package/repeated-keys.js';

describe('keys that an object has twice', () => {
  it('are none in what JSON.stringify writes, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        expect(repeatedKeys(JSON.stringify(value, null, indent))).toEqual([]);
      }),
    );
  });

  it('are found wherever they stand, however they are written', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), fc.jsonValue(), (key, one, other) => {
        const [name, first, second] = [key, one, other].map((value) => JSON.stringify(value));
        const text = `[{"a": {${name} : ${first}, "${'x'.repeat(key.length + 1)}": 1,\n ${name}:${second}}}]`;
        expect(repeatedKeys(text)).toEqual([key]);
      }),
    );
  });

  it('may stand in different objects, and in texts', () => {
    expect(repeatedKeys('[{"a": "a: \\"a\\":", "b": {"a": ["a", "a"]}}, {"a": 1}]')).toEqual([]);
  });
});
