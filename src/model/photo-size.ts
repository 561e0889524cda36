/** Side lengths in pixels of the square photos that Microsoft Graph keeps (profilePhoto, "supported sizes"). */
export const graphSizes = [48, 64, 96, 120, 240, 360, 432, 504, 648] as const;

export type GraphSize = (typeof graphSizes)[number];

/** The largest photo that Graph serves by size, in pixels; beyond it only the original is left. */
export const largestGraphSize: GraphSize = 648;

/** Bounds of a width that a person may ask for, in pixels. Card images may not exceed 1024 (Teams, cards format). */
export const smallestSize = 16;
export const largestSize = 1024;

/** What an answer shows when nobody named a size: sharp at the 100 to 200 CSS pixels of a card, and 3 to 12 KB. */
export const defaultSize: GraphSize = 240;

/** Whether a width in pixels may be asked for. */
export function isAskableSize(size: number): boolean {
  return Number.isInteger(size) && size >= smallestSize && size <= largestSize;
}

/** The Graph sizes that a photo whose shorter side is `naturalSide` pixels can be shown at without upscaling. */
export function sizesUpTo(naturalSide: number): GraphSize[] {
  return graphSizes.filter((size) => size <= naturalSide);
}
