import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MemberAnswer } from '../../src/tab/api/answers.js';
import { coverageOf } from '../../src/tab/wall/coverage.js';
import { fitMembers } from '../../src/tab/wall/fit-members.js';
import { moveFocus } from '../../src/tab/wall/move-focus.js';

const member = (displayName: string, reason?: string): MemberAnswer => ({
  id: displayName,
  displayName,
  userPrincipalName: '',
  hasPhoto: reason === undefined,
  etag: null,
  image: null,
  ...(reason !== undefined && { reason }),
});
const members = [
  member('Chloé Marchetti'),
  member('Henrik Dahlberg', 'no_photo'),
  member('Niamh O’Rourke', 'excluded'),
];
const found = (search: string, onlyMissing = false): string[] =>
  fitMembers(members, { search, onlyMissing }).map(({ displayName }) => displayName);

describe('a search on the wall', () => {
  it.each([
    ['chloe', ['Chloé Marchetti']],
    ['MAR chl', ['Chloé Marchetti']],
    ['rourke', ['Niamh O’Rourke']],
    ['ORourke', ['Niamh O’Rourke']],
    ["o'rourke", ['Niamh O’Rourke']],
    ['o rourke', ['Niamh O’Rourke']],
    ['archetti', []],
    ['  ', members.map(({ displayName }) => displayName)],
  ])('for "%s" finds whose words begin like it', (search, names) => {
    expect(found(search)).toEqual(names);
  });

  it('keeps those who have no photo yet apart from those who are not shown', () => {
    expect(found('', true)).toEqual(['Henrik Dahlberg']);
  });
});

describe('the meter of a wall', () => {
  const counts = { total: 3, withPhoto: 0, known: 1, trouble: undefined };
  const wall = [member('Ann'), member('Bea', 'no_photo'), member('Cem', 'graph_unavailable')];

  it('shows what the app has counted until everybody is there', () => {
    expect(coverageOf({ ...counts, members: wall.slice(0, 1), isComplete: false })).toEqual({
      ...{ withPhoto: 0, known: 1, notKnown: 0 },
    });
  });

  it('then counts itself, and whose face failed is not known', () => {
    expect(coverageOf({ ...counts, members: wall, isComplete: true })).toEqual({ withPhoto: 1, known: 2, notKnown: 1 });
  });
});

describe('keys in the grid of faces', () => {
  const shape = { cells: 10, columns: 4, rowsPerPage: 2 };
  const press = (from: number, key: string, ctrlKey = false) => moveFocus(from, shape, { key, ctrlKey });

  it.each([
    [0, 'ArrowRight', 1],
    [9, 'ArrowRight', 9],
    [0, 'ArrowLeft', 0],
    [1, 'ArrowDown', 5],
    [7, 'ArrowDown', 7],
    [5, 'ArrowUp', 1],
    [1, 'ArrowUp', 1],
    [6, 'Home', 4],
    [5, 'End', 7],
    [9, 'End', 9],
    [1, 'PageDown', 9],
    [9, 'PageUp', 1],
    [3, 'x', undefined],
  ])('at %i, %s leads to %s', (from, key, to) => {
    expect(press(from, key)).toBe(to);
  });

  it('lead to the first and the last face with Control', () => {
    expect([press(6, 'Home', true), press(2, 'End', true)]).toEqual([0, 9]);
  });

  it('never leave the grid', () => {
    const key = fc.constantFrom('ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(),
        key,
        (cells, columns, seed, pressed) => {
          const to = moveFocus(seed % cells, { cells, columns, rowsPerPage: 3 }, { key: pressed, ctrlKey: false });
          expect(to).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThan(cells);
        },
      ),
    );
  });
});
