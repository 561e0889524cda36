const number = '[-+]?\\d+(?:[.,]\\d+)*(?:e[-+]?\\d+)?';
const units = '(?:px|pixels?|pixeln|pixeles|ピクセル|画素)';

/** How a width is written, in plain letters: `96`, `96x96`, `240 px`, also `-5`, `1e9` and `12.5`, so that they can be refused. */
export const widthShape = `${number}(?: ?(?:[x*×]|by|mal|par|por) ?${number})?(?: ?${units})?`;

/**
 * A written width in pixels. Of two sides the first counts; a number beyond what can be counted exactly is the last that
 * can, since every one of them is refused alike. Where dots or commas part groups of three digits they are no decimal mark.
 */
export function widthIn(text: string): number {
  const first = new RegExp(`^${number}`, 'u').exec(text)?.[0] ?? '';
  const grouped = /^[-+]?\d{1,3}(?:[.,]\d{3})+$/.test(first);
  const written = Number.parseFloat(grouped ? first.replaceAll(/[.,]/g, '') : first.replace(',', '.'));
  return Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, written));
}

/** Pixels of the sizes that have names; each is one of those that Graph keeps. */
export const namedWidths = { small: 96, medium: 240, large: 432 } as const;
