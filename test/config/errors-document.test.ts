import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { errorCodes, ownConsentMessage } from '../../src/model/portrait-error.js';
import { code, tableRows } from './table-rows.js';

let rows: string[][];

beforeAll(async () => {
  rows = await tableRows('errors.md');
});

describe('docs/errors.md', () => {
  it('lists every code once with its status and sentence, and no other', () => {
    const told = rows.map(([name, status, sentence]) => [code(name), Number(status), sentence]);
    const known = Object.entries(errorCodes).map(([name, [status, sentence]]) => [name, status, sentence]);
    const byName = (one: unknown[], other: unknown[]) => String(one[0]).localeCompare(String(other[0]));
    expect(told.sort(byName)).toEqual(known.sort(byName));
  });

  it('says how the person’s own consent is asked for', async () => {
    expect(await readFile(new URL('../../docs/errors.md', import.meta.url), 'utf8')).toContain(
      `\n> ${ownConsentMessage}\n`,
    );
  });

  it('says of each when it happens', () => {
    expect(rows.filter((cells) => cells.length !== 4 || !/^.{12,}\.$/.test(cells[3] ?? ''))).toEqual([]);
  });
});
