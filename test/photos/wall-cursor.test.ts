import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byName, cursorAt, indexAfter } from '../../src/photos/walls/wall-cursor.js';

interface Place {
  readonly displayName: string;
  readonly userId: string;
}

const place = fc.record({ displayName: fc.string(), userId: fc.uuid() });
const wall = fc.uniqueArray(place, { minLength: 1, maxLength: 30, selector: ({ userId }) => userId });

const named = (...names: string[]): Place[] =>
  names.map((displayName) => ({ displayName, userId: `id of ${displayName}` }));

describe('where a page of a wall ended', () => {
  it('is where the next one begins', () => {
    fc.assert(
      fc.property(wall, fc.nat(), (people, seed) => {
        const members = people.toSorted(byName);
        const end = 1 + (seed % members.length);
        expect(indexAfter(members, cursorAt(members, end))).toBe(end);
      }),
    );
  });

  it('stays there when others come and go before and behind it', () => {
    fc.assert(
      fc.property(wall, wall, fc.nat(), fc.nat(), (people, coming, seed, leaving) => {
        const members = people.toSorted(byName);
        const end = 1 + (seed % members.length);
        const last = members[end - 1];
        const now = [...members.filter((one, index) => one === last || index % 3 !== leaving % 3), ...coming];
        const later = now.toSorted(byName);
        const index = indexAfter(later, cursorAt(members, end));
        expect(later[index - 1]).toBe(last);
      }),
    );
  });

  it('stays there when the last of the page leaves, or is called otherwise', () => {
    const members = named('Ann', 'Bea', 'Cem', 'Dag', 'Eva', 'Fay');
    const cursor = cursorAt(members, 4);
    const withoutDag = members.filter(({ displayName }) => displayName !== 'Dag');
    expect(withoutDag[indexAfter(withoutDag, cursor)]?.displayName).toBe('Eva');
    const renamed = [...withoutDag, { displayName: 'Zoe', userId: 'id of Dag' }];
    expect(renamed[indexAfter(renamed, cursor)]?.displayName).toBe('Eva');
  });

  it('is told by number where everybody before it has left', () => {
    expect(indexAfter(named('Eva', 'Fay'), cursorAt(named('Ann', 'Bea', 'Cem'), 1))).toBe(1);
    expect(indexAfter(named('Eva'), cursorAt(named('Ann', 'Bea', 'Cem'), 3))).toBe(1);
  });

  it('names nobody, and looks like no token', () => {
    fc.assert(
      fc.property(wall, (members) => {
        const cursor = cursorAt(members, members.length);
        const { displayName, userId } = members.at(-1) ?? { displayName: '', userId: '' };
        const held = Buffer.from(cursor, 'base64url').toString('latin1');
        expect(held).not.toContain(userId);
        if (displayName.length > 4) expect(held).not.toContain(displayName);
        expect(cursor).toMatch(/^(?!eyJ)[\w-]{1,60}$/);
      }),
    );
  });

  it('is refused where no page has ended with it', () => {
    const members = named('Ann', 'Bea');
    const cursor = cursorAt(members, 2);
    const jsonOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const strange = ['', 'nonsense', `${cursor}A`, `${cursor}!`, cursor.slice(0, -2), jsonOf(members[0])];
    for (const one of strange) expect(() => indexAfter(members, one)).toThrow('cursor');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => indexAfter(members, text)).toThrow(expect.objectContaining({ code: 'request_invalid' }));
      }),
    );
  });
});
