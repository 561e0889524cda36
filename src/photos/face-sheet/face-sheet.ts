/** Somebody on a sheet. */
export interface SheetPerson {
  readonly id: string;
  readonly displayName: string;
  /** What the person is here, for example "Owner". */
  readonly role?: string | undefined;
  /** A picture made by Portrait, encoded; without one the person's initials stand there. */
  readonly face: Buffer | undefined;
  /** Why there is no photo. */
  readonly note?: string | undefined;
}

/** A page of faces to be drawn. All of its text is ready to be read: nothing is translated here. */
export interface FaceSheet {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly people: readonly SheetPerson[];
}

export interface SheetWish {
  readonly format: 'png' | 'pdf';
  /** Faces side by side. A picture of very many people gets more, so that it does not grow too tall to be opened. */
  readonly columns: number;
  /** Side of a face in CSS pixels, of which 96 are an inch. Smaller where a page or a picture has not the room. */
  readonly faceSize: number;
}

/** A sheet that is done. */
export interface SheetFile {
  readonly bytes: Buffer;
  readonly mediaType: 'image/png' | 'application/pdf';
  /** Safe on every system; may hold any script, so a header needs it encoded. */
  readonly fileName: string;
}

/** A lower and an upper bound, both of them allowed. */
type Bounds = readonly [least: number, most: number];

/** What may be asked for. */
export const sheetBounds = {
  /** More names than twenty in a row nobody can read on paper. */
  columns: [1, 20],
  /** From the smallest photo of Graph's to one that fills half the width of a page in two columns. */
  faceSize: [48, 240],
  /** Nobody finds a face among more, and each costs time and memory. */
  people: [0, 1000],
} as const satisfies Record<string, Bounds>;

/** @throws RangeError for a sheet or a wish out of bounds: whoever takes a wish from outside checks it there. */
export function checkBounds({ people }: FaceSheet, { columns, faceSize }: SheetWish): void {
  const values = { columns, faceSize, people: people.length };
  for (const [name, [least, most]] of Object.entries(sheetBounds)) {
    const value = values[name as keyof typeof values];
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new RangeError(`${name} of a face sheet: ${value}, not a whole number from ${least} to ${most}`);
    }
  }
}
