import { LRUCache } from 'lru-cache';
import { drawInk, type Ink } from './draw-ink.js';
import { codePointsOf, shippedFonts } from './shipped-fonts.js';

/** Characters of the host's fonts that are remembered: all that a large organisation's names are written with. */
const longestMemory = 8192;

/** Drawn this large, Pango's box has a frame thinner than any letter's stroke, so that no letter looks like it. */
const pen = { font: shippedFonts.semiBold, size: 64 };
/** Pixels from the edge of a box inwards that are the same whatever number stands in it: its frame and half its gap. */
const frame = 5;

/** Never assigned to a character (Unicode, noncharacters), so always a box: of two by two digits, and of three by two. */
const shortNoncharacter = 0xfdd0;
const longNoncharacter = 0x1ffff;

/** Spaces, joiners, variation selectors: nothing of them is seen, so nothing can be missing. */
const unseen = /[\s\p{Default_Ignorable_Code_Point}]/u;

/** An accent or vowel sign is drawn on a letter, as it is meant to be: alone it would get a dotted circle to stand on. */
const mark = /\p{M}/u;
const baseLetter = 'a';

/**
 * Knows which characters can be drawn here. For the shipped fonts their own table says so. What the host's fonts have
 * only Pango knows, and it has no question for that: where all fonts fail it draws a box with the character's number in
 * it, so a character is drawn once, and compared with the box of a character that does not exist.
 */
export class GlyphCoverage {
  readonly #shipped = codePointsOf(shippedFonts.semiBold);
  readonly #host = new LRUCache<number, Promise<boolean>>({ max: longestMemory });

  /** Whether every character of a text has a glyph. */
  async covers(text: string): Promise<boolean> {
    for (const character of text) {
      if (!unseen.test(character) && !(await this.#hasGlyph(character))) return false;
    }
    return true;
  }

  /** Whether the shipped fonts alone suffice for a text. */
  shippedCovers(text: string): boolean {
    return Array.from(text).every((character) => this.#shipped.has(codePointOf(character)));
  }

  #hasGlyph(character: string): Promise<boolean> | true {
    const codePoint = codePointOf(character);
    if (this.#shipped.has(codePoint)) return true;
    const known = this.#host.get(codePoint);
    if (known !== undefined) return known;
    const answer = hostHasGlyph(codePoint);
    answer.catch(() => this.#host.delete(codePoint));
    this.#host.set(codePoint, answer);
    return answer;
  }
}

async function hostHasGlyph(codePoint: number): Promise<boolean> {
  const character = String.fromCodePoint(codePoint);
  const noncharacter = String.fromCodePoint(codePoint > 0xffff ? longNoncharacter : shortNoncharacter);
  const base = mark.test(character) ? baseLetter : '';
  const [ink, box] = await Promise.all([drawInk(base + character, pen), drawInk(base + noncharacter, pen)]);
  return ink !== undefined && box !== undefined && !sameFrame(ink, box);
}

function sameFrame(one: Ink, other: Ink): boolean {
  if (one.width !== other.width || one.height !== other.height) return false;
  return one.coverage.every((value, at) => value === other.coverage[at] || !inFrame(one, at));
}

function inFrame({ width, height }: Ink, at: number): boolean {
  const x = at % width;
  const y = Math.floor(at / width);
  return Math.min(x, y, width - 1 - x, height - 1 - y) < frame;
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
