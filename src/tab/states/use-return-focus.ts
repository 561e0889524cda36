import { useEffect } from 'react';

/** Gives the focus back to what had it when this part came, as soon as the part is gone. */
export function useReturnFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      // Fluent's dialog lets go of the rest of the page after this.
      setTimeout(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus();
      });
    };
  }, []);
}
