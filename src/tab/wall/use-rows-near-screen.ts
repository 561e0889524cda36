import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';

export interface RowsNearScreen {
  /** Index of the first row that should exist, and of the one after the last. */
  readonly first: number;
  readonly end: number;
  /** Scrolls the page as little as brings a row into full sight. */
  readonly reveal: (row: number) => void;
}

/**
 * Rows beyond the screen's edges that exist already when somebody scrolls: a small team exists as a whole, for the
 * browser's own search as well, and of a thousand people some two hundred do.
 */
const rowsAhead = 12;

/**
 * Which rows of a tall element are on the screen or near it: of a thousand faces, some dozens exist at a time.
 * @param element holds every row, each of one height
 * @param rowHeight CSS pixels
 */
export function useRowsNearScreen(
  element: RefObject<HTMLElement | null>,
  rows: number,
  rowHeight: number,
): RowsNearScreen {
  const [{ first, end }, setRange] = useState({ first: 0, end: Math.min(rows, rowsAhead) });
  useLayoutEffect(() => {
    const measure = (): void => {
      const top = element.current?.getBoundingClientRect().top ?? 0;
      const from = Math.floor(-top / rowHeight) - rowsAhead;
      const to = Math.ceil((window.innerHeight - top) / rowHeight) + rowsAhead;
      const range = { first: Math.max(0, Math.min(from, rows)), end: Math.max(0, Math.min(to, rows)) };
      setRange((before) => (before.first === range.first && before.end === range.end ? before : range));
    };
    measure();
    // What stands above may grow and push the rows down without anybody scrolling.
    const growing = new ResizeObserver(measure);
    growing.observe(document.body);
    window.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      growing.disconnect();
      window.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, [element, rows, rowHeight]);
  const reveal = useCallback(
    (row: number) => {
      const top = (element.current?.getBoundingClientRect().top ?? 0) + row * rowHeight;
      const below = top + rowHeight - window.innerHeight;
      if (top < 0) window.scrollBy({ top });
      else if (below > 0) window.scrollBy({ top: below });
    },
    [element, rowHeight],
  );
  return { first, end, reveal };
}
