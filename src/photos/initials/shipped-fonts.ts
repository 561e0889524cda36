import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

/** A font file that comes with Portrait, so that Latin, Greek and Cyrillic look the same on every host. */
export interface ShippedFont {
  /** As Pango names it. */
  readonly description: string;
  readonly file: string;
}

const { resolve } = createRequire(import.meta.url);

export const shippedFonts = {
  regular: {
    description: 'Noto Sans',
    file: resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  },
  semiBold: {
    description: 'Noto Sans Semi-Bold',
    file: resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  },
} as const satisfies Record<string, ShippedFont>;

/** The code points that a font has glyphs for. Reads the file. */
export function codePointsOf({ file }: ShippedFont): ReadonlySet<number> {
  const font = create(readFileSync(file));
  if (!('characterSet' in font)) throw new TypeError(`A collection of fonts, not one font: ${file}`);
  return new Set(font.characterSet);
}
