import { Dialog, DialogBody, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useReturnFocus } from '../states/use-return-focus.js';
import './closing-dialog.css';

export interface ClosingDialogProps {
  readonly title: string;
  /** Is called when the dialog is gone from the screen, and has given the page free again. */
  readonly onClosed: () => void;
  /** @param close begins to close the dialog */
  readonly children: (close: () => void) => ReactNode;
}

/** A dialog that is there from the beginning, and takes its leave before it is taken away. */
export function ClosingDialog({ title, onClosed, children }: ClosingDialogProps): ReactNode {
  useReturnFocus();
  const [isOpen, setOpen] = useState(true);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_, { open }) => {
        setOpen(open);
      }}
      surfaceMotion={{
        onMotionFinish: (_, { direction }) => {
          if (direction === 'exit') onClosed();
        },
      }}
    >
      <DialogSurface className="closing-dialog">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          {children(() => {
            setOpen(false);
          })}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
