// Writes the tables of cases into docs/sandbox.md. Run by hand: npx tsx tools/write-sandbox-table.ts
import { readFile, writeFile } from 'node:fs/promises';
import { withContractTable } from '../test/sandbox/contract-document.js';

const file = new URL('../docs/sandbox.md', import.meta.url);
await writeFile(file, withContractTable(await readFile(file, 'utf8')));
