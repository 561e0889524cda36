import { textProperty } from './filter-expression.js';
import type { Test, TextProperties } from './filter-expression.js';
import { GraphError } from './graph-error.js';

/** One quoted clause, and the word that joins it to the next. */
const clausePattern = /^\s*"([A-Za-z]+):((?:[^"\\]|\\.)*)"\s*(AND|OR|$)/;

/** Properties that the directory splits into words; the others match from their beginning only. */
const wordProperties: readonly string[] = ['displayname'];

/** Letters without their marks and case: `Chloé` and `chloe` are the same to a search. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function words(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every sought word begins some word of the text. */
function matchesWords(text: string, sought: readonly string[]): boolean {
  const present = words(text);
  return sought.every((part) => present.some((word) => word.startsWith(part)));
}

function clauseTest<Item>(name: string, sought: string, properties: TextProperties<Item>): Test<Item> | undefined {
  const read = textProperty(properties, name);
  if (!read) return undefined;
  const soughtWords = words(sought);
  if (!wordProperties.includes(name.toLowerCase())) return (item) => folded(read(item)).startsWith(folded(sought));
  return (item) => soughtWords.length > 0 && matchesWords(read(item), soughtWords);
}

/**
 * Compiles `"displayName:ann" OR "mail:ann"`: quoted clauses, joined by AND (which binds tighter) or OR.
 * @throws GraphError 400 where a clause is not quoted or names what cannot be searched.
 */
export function compileSearch<Item>(text: string, properties: TextProperties<Item>): Test<Item> {
  const alternatives: Test<Item>[][] = [[]];
  let rest = text;
  let joint = 'AND';
  while (joint !== '') {
    const [whole = '', name = '', sought = '', next = ''] = clausePattern.exec(rest) ?? [];
    const test = whole === '' ? undefined : clauseTest(name, sought.replace(/\\(.)/g, '$1'), properties);
    if (!test) throw new GraphError({ status: 400, code: 'BadRequest', message: `Syntax error in search: '${text}'.` });
    if (joint === 'OR') alternatives.push([]);
    alternatives.at(-1)?.push(test);
    joint = next;
    rest = rest.slice(whole.length);
  }
  return (item) => alternatives.some((tests) => tests.every((test) => test(item)));
}
