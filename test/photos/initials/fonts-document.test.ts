import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { prepareImageLibrary } from '../../../src/photos/images/prepare-image-library.js';
import { GlyphCoverage } from '../../../src/photos/initials/glyph-coverage.js';
import { shippedFonts } from '../../../src/photos/initials/shipped-fonts.js';

const root = path.join(import.meta.dirname, '..', '..', '..');
const page = readFileSync(path.join(root, 'docs', 'fonts.md'), 'utf8');

beforeAll(() => {
  prepareImageLibrary();
});

describe('docs/fonts.md', () => {
  it('names the files of every font that ships, and they are there', () => {
    const named = Array.from(page.matchAll(/^- `(.+\.ttf)`$/gm), ([, file = '']) => file);
    const { resolve } = createRequire(path.join(root, 'package.json'));
    expect(named.map((file) => resolve(file)).sort()).toEqual(
      Object.values(shippedFonts)
        .map(({ file }) => file)
        .sort(),
    );
    expect(named.map((file) => existsSync(resolve(file)))).toEqual([true, true]);
  });

  it('names the package that the fonts come in, and the product depends on it', () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const [, name = ''] = /in the package `(.+?)`/.exec(page) ?? [];
    expect(Object.keys(dependencies)).toContain(name);
  });

  it('says which scripts ship', () => {
    const glyphs = new GlyphCoverage();
    const letters = { Latin: 'Ệ', Greek: 'Ώ', Cyrillic: 'Щ', Devanagari: 'क्ष' };
    for (const [script, text] of Object.entries(letters)) {
      expect([script, page.includes(`- ${script}`), glyphs.shippedCovers(text)]).toEqual([script, true, true]);
    }
    expect(page.match(/^- [A-Z]/gm)?.length).toBe(Object.keys(letters).length);
  });

  it('says what to install for the rest, of which nothing ships', () => {
    const glyphs = new GlyphCoverage();
    const examples = Array.from(page.matchAll(/^\| .+ \| (.+?) +\| `fonts-.+` *\|$/gm), ([, text = '']) => text);
    expect(examples).toHaveLength(2);
    for (const letter of examples.join(' ').split(' ')) expect(glyphs.shippedCovers(letter)).toBe(false);
  });
});
