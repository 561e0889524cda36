import { Dialog, DialogBody, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import './plain-dialog.css';

export interface PlainDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog that gives the focus back where it was. It is closed by `isOpen`, and stays where it is: taken away before it
 * has closed, Fluent's manager of focus would leave the rest of the page hidden from screen readers.
 */
export function PlainDialog({ title, isOpen, onClose, children }: PlainDialogProps): ReactNode {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    // By now nothing of the dialog has taken the focus yet.
    if (isOpen) before.current = document.activeElement;
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
          <DialogTitle>{title}</DialogTitle>
          {children}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
