import { useCallback, useEffect, useRef, useState } from 'react';
import { TroubleError, troubleOf, type Trouble } from '../api/trouble.js';
import { useTab } from '../tab-context.js';
import { fileNameOf, sheetPath, type SheetWish } from './sheet-wish.js';

export interface MadeSheet {
  readonly file: Blob;
  readonly fileName: string;
}

/** How far a sheet has come; bytes. */
export type Sheet =
  | { readonly state: 'none' }
  /** `total` is 0 until the answer begins: by then everybody has been drawn. */
  | { readonly state: 'making'; readonly received: number; readonly total: number }
  | { readonly state: 'made'; readonly made: MadeSheet }
  | { readonly state: 'failed'; readonly trouble: Trouble };

export interface SheetMaker {
  readonly sheet: Sheet;
  readonly make: (wish: SheetWish) => void;
  /** Ends what is under way, and lets go of what was made. */
  readonly cancel: () => void;
}

/** Has sheets of a room drawn, one at a time. @param room path of the room */
export function useSheet(room: string): SheetMaker {
  const { api } = useTab();
  const [sheet, setSheet] = useState<Sheet>({ state: 'none' });
  const underWay = useRef<AbortController>(undefined);
  const cancel = useCallback(() => {
    underWay.current?.abort();
    setSheet({ state: 'none' });
  }, []);
  useEffect(() => () => underWay.current?.abort(), []);
  const make = useCallback(
    (wish: SheetWish) => {
      underWay.current?.abort();
      const leaving = new AbortController();
      underWay.current = leaving;
      const tell = (told: Sheet): void => {
        if (!leaving.signal.aborted) setSheet(told);
      };
      const draw = async (): Promise<MadeSheet> => {
        tell({ state: 'making', received: 0, total: 0 });
        const response = await api.ask(sheetPath(room, wish), { signal: leaving.signal });
        const total = Number(response.headers.get('Content-Length') ?? 0);
        const file = await readAll(response, (received) => {
          tell({ state: 'making', received, total });
        });
        return { file, fileName: fileNameOf(response.headers.get('Content-Disposition'), `faces.${wish.format}`) };
      };
      draw().then(
        (made) => {
          tell({ state: 'made', made });
        },
        (thrown: unknown) => {
          tell({ state: 'failed', trouble: troubleOf(thrown) });
        },
      );
    },
    [api, room],
  );
  return { sheet, make, cancel };
}

/** @param onBytes is told how many bytes have come */
async function readAll(response: Response, onBytes: (received: number) => void): Promise<Blob> {
  const reader = response.body?.getReader();
  if (!reader) throw new TroubleError({ kind: 'down' });
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    received += next.value.byteLength;
    onBytes(received);
  }
  return new Blob(parts, { type: response.headers.get('Content-Type') ?? '' });
}
