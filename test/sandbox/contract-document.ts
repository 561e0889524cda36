import { contractTable } from './contract-table.js';

/** Between these two the document is written by `npx tsx tools/write-sandbox-table.ts`, and by nobody else. */
const marks = {
  begin: '<!-- Written by tools/write-sandbox-table.ts: change the tables in test/sandbox/contract-*.ts instead. -->',
  end: '<!-- The end of what is written. -->',
};

/** The document with its tables made anew. */
export function withContractTable(document: string): string {
  const [begin, end] = [document.indexOf(marks.begin), document.indexOf(marks.end)];
  if (begin < 0 || end < begin) throw new Error('The document does not hold the two comments that frame its tables.');
  const before = document.slice(0, begin + marks.begin.length);
  return `${before}\n\n${contractTable()}\n\n${document.slice(end)}`;
}
