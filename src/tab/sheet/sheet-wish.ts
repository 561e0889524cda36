/** How a face sheet is wanted. */
export interface SheetWish {
  readonly format: 'png' | 'pdf';
  readonly columns: number;
  /** Of a face, in CSS pixels. */
  readonly size: number;
}

export const usualSheet: SheetWish = { format: 'png', columns: 6, size: 96 };

/** What the API takes (docs/api.md). */
export const columnChoices = [3, 4, 5, 6, 8, 10, 12] as const;
export const sizeChoices = [48, 64, 96, 120, 160, 240] as const;

/** Path of a sheet. @param room path of the room */
export function sheetPath(room: string, { format, columns, size }: SheetWish): string {
  return `${room}/face-sheet?format=${format}&columns=${columns}&size=${size}`;
}

/** The name that an answer gives to its file (RFC 6266), the full one before the plain one. */
export function fileNameOf(contentDisposition: string | null, usual: string): string {
  const full = /filename\*=UTF-8''([^;]+)/i.exec(contentDisposition ?? '')?.[1];
  if (full === undefined) return usual;
  try {
    return decodeURIComponent(full);
  } catch {
    return usual;
  }
}
