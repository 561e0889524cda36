import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readText, repository } from '../project/project-files.js';

/** How memories are made here: the two kinds of cache, and notes that instances share. */
const remembers = /new (LRUCache|AccessMemory)\b|\bnotes\.(set|setNew|add)\(/;

/** What remembers nothing of people: the means by which others do, and figures. */
const impersonal = [
  'src/foundation/memory-notes.ts',
  'src/foundation/sealed-notes.ts',
  // How often Graph asked to wait, by question.
  'src/graph/graph-client.ts',
  // How often a question, by its request id alone, has asked Graph.
  'src/graph/question-book.ts',
  // Which group a team is.
  'src/bot/team-details.ts',
  // Which letters a font has.
  'src/photos/initials/glyph-coverage.ts',
  // The symbol that stands in for a picture that is over, by its size.
  'src/photos/signed-images/signed-images.ts',
];

describe('docs/privacy.md', () => {
  it('names every file that remembers something of people', async () => {
    const files = (await readdir(path.join(repository, 'src'), { recursive: true }))
      .map((name) => `src/${name.replaceAll(path.sep, '/')}`)
      .filter((name) => name.endsWith('.ts') && !/^src\/(sandbox|tab)\//.test(name));
    const texts = await Promise.all(files.map(async (name) => [name, await readText(name)] as const));
    const keepers = texts.filter(([, text]) => remembers.test(text)).map(([name]) => name);
    expect(keepers.length).toBeGreaterThan(10);
    const document = await readText('docs/privacy.md');
    expect(keepers.filter((name) => !impersonal.includes(name) && !document.includes(`\`${name}\``))).toEqual([]);
  });
});
