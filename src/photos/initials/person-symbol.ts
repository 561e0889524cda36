import type { Ink } from './draw-ink.js';

/** Shapes in parts of the tile's side, seen from its upper left corner: a head, and shoulders that run out below. */
const head = { x: 0.5, y: 0.39, radius: 0.165 };
const shoulders = { x: 0.5, y: 1, radius: 0.355 };

/** Head and shoulders as ink of a whole tile, for a name whose letters cannot be drawn. Edges are smooth. */
export function personSymbol(side: number): Ink {
  const coverage = Buffer.alloc(side * side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const inside = Math.max(depth(head, x, y, side), depth(shoulders, x, y, side));
      coverage[y * side + x] = Math.round(255 * Math.min(Math.max(inside + 0.5, 0), 1));
    }
  }
  return { coverage, width: side, height: side };
}

/** How many pixels the middle of a pixel lies inside a circle; less than nothing outside. */
function depth(circle: typeof head, x: number, y: number, side: number): number {
  return circle.radius * side - Math.hypot(x + 0.5 - circle.x * side, y + 0.5 - circle.y * side);
}
