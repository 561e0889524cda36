import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig, settings, type ConfigurationError } from '../../src/config/index.js';
import { code, tableRows } from './table-rows.js';

let rows: string[][];

beforeAll(async () => {
  rows = await tableRows('configuration.md');
});

/** The names that an empty environment is told to set. */
function requiredNames(): string[] {
  try {
    loadConfig({});
    return [];
  } catch (thrown) {
    const { faults } = thrown as ConfigurationError;
    return faults.flatMap((fault) => /^(\w+) is not set\.$/.exec(fault)?.[1] ?? []);
  }
}

describe('docs/configuration.md', () => {
  it('explains every setting once, and nothing else', () => {
    expect(rows.map(([name]) => code(name)).sort()).toEqual(Object.keys(settings.shape).sort());
  });

  it('names the defaults that the code has', () => {
    const defaults = Object.entries(settings.parse({})).map(([name, value]) => [name, String(value)]);
    const told = rows.map(([name, , standard]) => [code(name), code(standard)]);
    // A default that is another setting's value is no text of its own.
    const texts = told.filter(([, standard]) => standard !== undefined && !(standard in settings.shape));
    expect(Object.fromEntries(texts)).toEqual(Object.fromEntries(defaults));
  });

  it('calls required what the app does not start without', () => {
    const told = rows.filter(([, , standard]) => standard === 'required').map(([name]) => code(name));
    expect(told.sort()).toEqual(requiredNames().sort());
  });

  it('gives examples that the code takes, none of them a default', () => {
    const examples = Object.fromEntries(rows.map(([name, , , example]) => [code(name) ?? '', code(example)]));
    expect(Object.values(examples)).not.toContain(undefined);
    expect(settings.safeParse(examples).error?.issues).toBeUndefined();
    expect(rows.filter(([, , standard, example]) => standard === example)).toEqual([]);
  });

  it('says of each setting what it does', () => {
    expect(rows.filter((cells) => cells.length !== 4 || !/^.{12,}\.$/.test(cells[1] ?? ''))).toEqual([]);
  });
});
