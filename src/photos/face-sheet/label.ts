import sharp from 'sharp';
import type { Ink } from '../initials/draw-ink.js';
import { drawLine, type Line } from '../initials/draw-line.js';
import type { ShippedFont } from '../initials/shipped-fonts.js';

/** How a kind of text is set. Lengths are in the unit of the page: pixels of a picture, points of paper. */
export interface TextStyle {
  readonly font: ShippedFont;
  /** Height of the em. */
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
}

/** Text is drawn this much larger and then reduced, so that small letters keep their shapes and their distances. */
const oversampling = 4;

/** From the middle of a line down to its baseline, in parts of the em: half the height of a capital. */
const belowMiddle = 0.357;

/** Where the baseline is, from the upper edge of the line. */
export function baselineOf({ size, leading }: TextStyle): number {
  return leading / 2 + size * belowMiddle;
}

/** How wide the ink of a text is, in the unit of its style. */
export async function widthOf(text: string, style: TextStyle): Promise<number> {
  return (await drawLarge(text, style)).ink.width / oversampling;
}

/** One line of text as wide as its ink, in a box as high as its leading; `undefined` where it leaves no ink. */
export async function drawLabel(text: string, style: TextStyle): Promise<Ink | undefined> {
  const line = await drawLarge(text, style);
  if (line.ink.width === 0) return undefined;
  const height = Math.ceil(style.leading);
  const large = inBox(line, height * oversampling, Math.round(baselineOf(style) * oversampling));
  const width = Math.ceil(large.width / oversampling);
  const raw = { width: large.width, height: large.height, channels: 1 } as const;
  const reduced = sharp(large.coverage, { raw }).resize(width, height, { fit: 'fill' }).toColourspace('b-w');
  return { coverage: await reduced.raw().toBuffer(), width, height };
}

function drawLarge(text: string, { font, size }: TextStyle): Promise<Line> {
  return drawLine(text, { font, size: Math.round(size * oversampling) });
}

/** Puts a line on its baseline in a box of its own; accents that tower above the box are cut off. */
function inBox({ ink, baseline }: Line, height: number, boxBaseline: number): Ink {
  const coverage = Buffer.alloc(ink.width * height);
  const rows = ink.width;
  const down = (boxBaseline - baseline) * rows;
  ink.coverage.copy(coverage, Math.max(down, 0), Math.max(-down, 0));
  return { coverage, width: ink.width, height };
}
