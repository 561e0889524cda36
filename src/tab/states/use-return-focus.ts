import { useEffect, useState } from 'react';

/** Gives the focus back to what had it when this part came, as soon as the part is gone. */
export function useReturnFocus(): void {
  // Looked up before the part is there: it may take the focus at once.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    return () => {
      // Fluent's dialog lets go of the rest of the page after this.
      setTimeout(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus();
      });
    };
  }, [before]);
}
