import { beforeAll, describe, expect, it } from '@jest/globals';
import { errorCodes } from '../../src/model/portrait-error.js';
import { createMetrics } from '../../src/observability/index.js';
import { code, tableRows } from '../config/table-rows.js';
import { readText } from '../project/project-files.js';

let known: string[];
beforeAll(async () => {
  known = [...(await createMetrics().text()).matchAll(/^# HELP (\S+)/gm)].map(([, name = '']) => name);
});

describe('docs/operations.md', () => {
  it('lists every metric once', async () => {
    const names = (await tableRows('operations.md')).map(([name]) => code(name) ?? '');
    expect(names.filter((name) => name.startsWith('portrait_')).sort()).toEqual([...known].sort());
  });

  it('watches metrics and outcomes that exist', async () => {
    const text = await readText('docs/operations.md');
    const metrics = [...text.matchAll(/portrait_\w+?(?=_bucket|[^\w])/g)].map(([name]) => name);
    expect(metrics.filter((name) => !known.includes(name))).toEqual([]);
    const outcomes = [...text.matchAll(/outcome="(\w+)"/g)].map(([, outcome = '']) => outcome);
    expect(outcomes.filter((outcome) => !(outcome in errorCodes))).toEqual([]);
  });
});

describe('docs/troubleshooting.md', () => {
  it('has advice on every error, under the sentence that a person reads', async () => {
    const rows = await tableRows('troubleshooting.md');
    const told = rows.map(([name, sentence]) => [code(name), sentence]);
    const all = Object.entries(errorCodes).map(([name, [, sentence]]) => [name, sentence]);
    const byName = (one: unknown[], other: unknown[]): number => String(one[0]).localeCompare(String(other[0]));
    expect(told.sort(byName)).toEqual(all.sort(byName));
  });

  it('says what to do about each', async () => {
    const rows = await tableRows('troubleshooting.md');
    expect(rows.filter((cells) => cells.length !== 3 || !/^.{12,}\.$/.test(cells[2] ?? ''))).toEqual([]);
  });
});
