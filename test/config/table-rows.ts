import { readFile } from 'node:fs/promises';

/** The rows of all tables in a document of docs/, cell by cell; headings and rulers are left out. */
export async function tableRows(document: string): Promise<string[][]> {
  const text = await readFile(new URL(`../../docs/${document}`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** What stands between backticks; undefined where the cell is anything else. */
export function code(cell = ''): string | undefined {
  return /^`([^`]+)`$/.exec(cell)?.[1];
}
