import { useLayoutEffect, useState, type RefObject } from 'react';

/** How many cells of at least so many CSS pixels stand beside each other in an element, as wide as it is at the moment. */
export function useColumns(element: RefObject<HTMLElement | null>, cellWidth: number): number {
  const [columns, setColumns] = useState(1);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const measure = (): void => {
      setColumns(Math.max(1, Math.floor(watched.clientWidth / cellWidth)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => {
      observer.disconnect();
    };
  }, [element, cellWidth]);
  return columns;
}
