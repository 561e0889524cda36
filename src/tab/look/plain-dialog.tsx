import { Dialog, DialogBody, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import './plain-dialog.css';

export interface PlainDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog that begins at its title and gives the focus back where it was. It is closed by `isOpen`, and stays where it
 * is: taken away before it has closed, Fluent's manager of focus would leave the rest of the page hidden from screen
 * readers.
 */
export function PlainDialog({ title, isOpen, onClose, children }: PlainDialogProps): ReactNode {
  const before = useRef<Element | null>(null);
  const heading = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    // By now nothing of the dialog has taken the focus yet.
    if (isOpen) before.current = document.activeElement;
  }, [isOpen]);
  useEffect(() => {
    // Fluent has given it to the first button by now, whatever that does. A title is read first, and does nothing.
    if (isOpen) heading.current?.focus({ preventScroll: true });
  }, [isOpen]);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
      surfaceMotion={{
        onMotionFinish: (_, { direction }) => {
          if (direction === 'exit' && before.current instanceof HTMLElement) before.current.focus();
        },
      }}
    >
      <DialogSurface className="plain-dialog">
        <DialogBody>
          <DialogTitle>
            <span ref={heading} tabIndex={-1} dir="auto" className="plain-dialog-title">
              {title}
            </span>
          </DialogTitle>
          {children}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
