/** A simple geometric picture for what has no face: drawn in a square of 100 units. */
interface Emblem {
  readonly ground: string;
  readonly ink: string;
  /** SVG inside the square; `ink` is its fill. */
  readonly shape: string;
}

const ring = (radius: number) =>
  `<circle cx="50" cy="50" r="${radius}" fill="none" stroke="currentColor" stroke-width="7"/>`;
const turned = (shape: string, turns: number) =>
  Array.from({ length: turns }, (_, turn) => `<g transform="rotate(${(360 / turns) * turn} 50 50)">${shape}</g>`).join(
    '',
  );

/** One emblem for every team, group and contact with a photo, by the path of its file. */
export const emblems: Readonly<Record<string, Emblem>> = {
  'teams/whole-studio': { ground: '#2f4858', ink: '#ffcf77', shape: turned('<circle cx="50" cy="24" r="11"/>', 7) },
  'teams/lantern-project': {
    ground: '#fbdfcd',
    ink: '#c8553d',
    shape: '<path d="M38 20h24v8H38zM32 34h36l8 36H24zM38 76h24v8H38z"/>',
  },
  'groups/cycling-club': {
    ground: '#d3efdc',
    ink: '#2a6f5e',
    shape: ring(32) + turned('<path d="M48 20h4v60h-4z"/>', 6),
  },
  'contacts/bakery': {
    ground: '#f2e7cf',
    ink: '#a55728',
    shape: '<path d="M18 66a32 32 0 0 1 64 0z"/><path d="M14 70h72v9H14z"/>',
  },
  'contacts/framer': {
    ground: '#e6f0c8',
    ink: '#5b6b2f',
    shape: '<path fill-rule="evenodd" d="M18 18h64v64H18zM32 32v36h36V32z"/>',
  },
  'contacts/ink-maker': {
    ground: '#e2d8f3',
    ink: '#3f3a93',
    shape: '<path d="M50 14c18 24 26 34 26 46a26 26 0 0 1-52 0c0-12 8-22 26-46z"/>',
  },
  'contacts/ferry': {
    ground: '#cfe3f7',
    ink: '#1f5f8b',
    shape: '<path d="M14 56h72L74 78H26zM46 18h8v32h-8zM58 24l18 26H58z"/>',
  },
  'contacts/hosting': {
    ground: '#dde3e8',
    ink: '#42556b',
    shape: '<path d="M20 20h60v16H20zM20 42h60v16H20zM20 64h60v16H20z"/>',
  },
  'contacts/cinema': { ground: '#2b2d42', ink: '#f2c14e', shape: '<path d="M34 22l44 28-44 28z"/>' },
  'contacts/tea-house': {
    ground: '#cdecee',
    ink: '#1c7c7d',
    shape:
      '<path d="M22 38h46v20a23 23 0 0 1-46 0z"/><circle cx="72" cy="50" r="10" fill="none" stroke="currentColor" stroke-width="6"/>',
  },
  'contacts/foundry': { ground: '#f9d7de', ink: '#8c2f4a', shape: '<path d="M24 22h52v14H57v44H43V36H24z"/>' },
  'contacts/museum': {
    ground: '#f6efe2',
    ink: '#6d597a',
    shape: '<path d="M50 16l36 20H14zM20 42h10v30H20zM45 42h10v30H45zM70 42h10v30H70zM14 76h72v8H14z"/>',
  },
  'contacts/nursery': {
    ground: '#e6f0c8',
    ink: '#3b7d3a',
    shape: turned('<ellipse cx="50" cy="28" rx="9" ry="18"/>', 5),
  },
};

/** An emblem as SVG. */
export function drawEmblem({ ground, ink, shape }: Emblem): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="${ground}" d="M0 0h100v100H0z"/><g fill="${ink}" color="${ink}">${shape}</g></svg>`;
}
