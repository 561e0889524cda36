import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { withContractTable } from './contract-document.js';

describe('docs/sandbox.md', () => {
  it('holds the tables of cases as they are: else run npx tsx tools/write-sandbox-table.ts', async () => {
    const document = await readFile(new URL('../../docs/sandbox.md', import.meta.url), 'utf8');
    expect(withContractTable(document)).toBe(document);
  });
});
