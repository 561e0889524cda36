import { drawInk, type Ink, type Pen } from './draw-ink.js';

/** One line of text as ink, with the place of its baseline, so that lines in any script can stand side by side. */
export interface Line {
  readonly ink: Ink;
  /** Rows from the ink's upper edge down to the baseline, pixels. */
  readonly baseline: number;
}

/** Drawn before the text and cut off again. Pango crops text to its ink: this tells where its baseline went. */
const strut = '|';
/** How far the strut reaches below the baseline, in parts of the em: Noto Sans, all weights. */
const strutDepth = 0.24;

/** Keeps the strut to the left of text that runs from the right, and the text's own direction out of the strut's way. */
const leftToRight = '\u200e';
const isolate = ['\u2068', '\u2069'] as const;
const gap = '\u00a0';

const nothing: Line = { ink: { coverage: Buffer.alloc(0), width: 0, height: 0 }, baseline: 0 };

/** Draws one line of text as wide as its ink; nothing where the text leaves none. */
export async function drawLine(text: string, pen: Pen): Promise<Line> {
  const ink = await drawInk(`${leftToRight}${strut}${gap}${isolate.join(text)}`, pen);
  if (ink === undefined) return nothing;
  const strutStart = nextColumn(ink, 0, true);
  const strutEnd = nextColumn(ink, strutStart, false);
  const left = nextColumn(ink, strutEnd, true);
  const foot = lastRow(ink, strutStart, strutEnd) + 1;
  return { ink: withoutColumns(ink, left), baseline: Math.round(foot - pen.size * strutDepth) };
}

/** The first column from `start` on that has ink, or has none; the width where there is no such column. */
function nextColumn(ink: Ink, start: number, inked: boolean): number {
  for (let x = start; x < ink.width; x++) {
    if (hasInk(ink, x) === inked) return x;
  }
  return ink.width;
}

function hasInk({ coverage, width, height }: Ink, x: number): boolean {
  for (let y = 0; y < height; y++) {
    if (coverage[y * width + x] !== 0) return true;
  }
  return false;
}

/** The lowest row with ink between two columns. */
function lastRow({ coverage, width, height }: Ink, start: number, end: number): number {
  for (let y = height - 1; y > 0; y--) {
    if (coverage.subarray(y * width + start, y * width + end).some((value) => value !== 0)) return y;
  }
  return 0;
}

function withoutColumns({ coverage, width, height }: Ink, left: number): Ink {
  const rows = Array.from({ length: height }, (_, y) => coverage.subarray(y * width + left, (y + 1) * width));
  return { coverage: Buffer.concat(rows), width: width - left, height };
}
