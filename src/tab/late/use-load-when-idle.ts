import { useEffect } from 'react';

/** By then the first view stands, on most lines; what comes next must not be in its way. Milliseconds. */
const firstViewMs = 3_000;

/**
 * Fetches what somebody may want next, once there is nothing better to do: then it is there at once, and an outage in
 * between does no harm. Where it does not come now, it is asked for again when it is wanted.
 * @param load the same function each time
 */
export function useLoadWhenIdle(load: () => Promise<unknown>): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      whenIdle(() => {
        load().catch(() => undefined);
      });
    }, firstViewMs);
    return () => {
      clearTimeout(timer);
    };
  }, [load]);
}

function whenIdle(act: () => void): void {
  // Safari has no such thing.
  if ('requestIdleCallback' in window) window.requestIdleCallback(act);
  else act();
}
