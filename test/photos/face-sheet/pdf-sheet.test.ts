import { beforeAll, describe, expect, it } from '@jest/globals';
import { prepareImageLibrary } from '../../../src/photos/images/prepare-image-library.js';
import { readPdf } from './read-pdf.js';
import { draw, face, team } from './sheets.js';

/** Hundreds of faces on a busy machine, milliseconds. */
const patience = 120_000;

let red: Buffer;

beforeAll(async () => {
  prepareImageLibrary();
  red = await face();
});

async function pagesOf(...question: Parameters<typeof draw>): Promise<readonly string[]> {
  const [people, wish, title] = question;
  return readPdf((await draw(people, { format: 'pdf', ...wish }, title)).bytes).pages;
}

describe('a face sheet as PDF', () => {
  it('is a PDF with a file name of its own', async () => {
    const { bytes, mediaType, fileName } = await draw(team(3, red), { format: 'pdf' });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.subarray(-6).toString()).toBe('%%EOF\n');
    expect([mediaType, fileName]).toEqual(['application/pdf', 'Contoso Design - faces.pdf']);
  });

  it.each([
    [0, 1],
    [1, 1],
    [30, 1],
    [33, 2],
    [500, 17],
  ])(
    'of %i people has %i pages, each with its number',
    async (people, pages) => {
      const read = await pagesOf(team(people, red));
      expect(read).toHaveLength(pages);
      for (const [at, text] of read.entries()) expect(text).toMatch(new RegExp(`(^|\n)${at + 1} / ${pages}$`));
    },
    patience,
  );

  it('can be searched for every name, role and reason, once each', async () => {
    const text = (await pagesOf(team(70, red), { columns: 4 })).join('\n');
    const words = text.split(/\s+/);
    for (let at = 0; at < 70; at++) expect(words.filter((word) => word === `Number${at}`)).toHaveLength(1);
    expect(text.match(/Owner/g)).toHaveLength(1);
    expect(text.match(/No photo yet/g)).toHaveLength(23);
  });

  it.each(['Đặng Ngọc', 'Ελένη Παππά', 'Дмитрий', '<b>& Co', '(a) \\ b'])('has %s as text', async (displayName) => {
    const [text = ''] = await pagesOf([{ id: 'a', displayName, face: red }], { columns: 2 });
    expect(text.split('\n')).toContain(displayName);
  });

  it.each(['محمد علي', '王小明', '김민준', 'שרה כהן'])(
    'has %s as a picture that still says its letters, or as an ellipsis',
    async (displayName) => {
      const [text = ''] = await pagesOf([{ id: 'a', displayName, face: red }], { columns: 2 });
      expect(text.split('\n').slice(2, -1)).toEqual([expect.stringMatching(new RegExp(`^(${displayName}|…)$`, 'u'))]);
    },
  );

  it('has names as glyphs that stand for their letters, for readers that know no more', async () => {
    const { bytes } = await draw([{ id: 'a', displayName: 'Amelia Щукин', face: red }], { format: 'pdf', columns: 2 });
    expect(readPdf(bytes).glyphs).toEqual(['Contoso Design\n1 people\nAmelia Щукин\n1 / 1']);
  });

  it('is told apart from others by title and date alone, the same bytes at the same moment', async () => {
    const one = await draw(team(7, red), { format: 'pdf' });
    expect(readPdf(one.bytes).info).toEqual(['Title', 'CreationDate']);
    expect(one.bytes.toString('latin1')).toContain('(D:20260304050607Z)');
    expect(one.bytes.toString('latin1')).not.toMatch(/pdfkit|node_modules|undefined/i);
    expect((await draw(team(7, red), { format: 'pdf' })).bytes.equals(one.bytes)).toBe(true);
  });

  it.each([1, 20])('keeps its faces on the page with %i columns', async (columns) => {
    const read = await pagesOf(team(40, red), { columns, faceSize: 240 });
    expect(read.join('\n')).toContain('Owner');
    expect(read.length).toBe(columns === 1 ? 14 : 1);
  });
});
