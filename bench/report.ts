import { isMet, type Benchmark, type Figure } from './benchmark.js';

const digits = { ratio: 3, count: 0, microseconds: 1, milliseconds: 2, 'per second': 0 } as const;
const units = { ratio: '', count: '', microseconds: ' us', milliseconds: ' ms', 'per second': ' /s' } as const;

/** Wide enough for the longest name of a figure. */
const nameWidth = 64;
const valueWidth = 12;

/** A figure as one line: name, value, goal, and whether it is met. */
export function figureLine(figure: Figure): string {
  const { name, value, unit, goal } = figure;
  const shown = `${value.toFixed(digits[unit])}${units[unit]}`.padStart(valueWidth);
  const wanted = goal ? `  goal ${goal.kind} ${goal.value}: ${isMet(figure) === true ? 'met' : 'MISSED'}` : '';
  return `  ${name.padEnd(nameWidth)}${shown}${wanted}`;
}

/** A benchmark's figures for machines: one JSON object. */
export function figuresJson({ name, about }: Benchmark, figures: readonly Figure[]): object {
  return { benchmark: name, about, figures: figures.map((figure) => ({ ...figure, met: isMet(figure) })) };
}
