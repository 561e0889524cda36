import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { saveFile } from '../photo/take-away.js';
import { TroubleNote } from '../states/trouble-note.js';
import { useObjectUrl } from '../states/use-object-url.js';
import { useReturnFocus } from '../states/use-return-focus.js';
import { useTab } from '../tab-context.js';
import { SheetForm } from './sheet-form.js';
import { SheetProgress } from './sheet-progress.js';
import { usualSheet } from './sheet-wish.js';
import { useSheet, type MadeSheet } from './use-sheet.js';
import './sheet-dialog.css';

export interface SheetDialogProps {
  /** Path of the room. */
  readonly room: string;
  readonly onClose: () => void;
}

/** Everybody on one picture, or on paper: chosen, drawn, looked at, saved. */
export default function SheetDialog({ room, onClose }: SheetDialogProps): ReactNode {
  const { words } = useTab();
  useReturnFocus();
  const [wish, setWish] = useState(usualSheet);
  const { sheet, make, cancel } = useSheet(room);
  const url = useObjectUrl(sheet.state === 'made' ? sheet.made.file : undefined);
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (open) return;
        cancel();
        onClose();
      }}
    >
      <DialogSurface className="sheet-dialog-surface">
        <DialogBody>
          <DialogTitle>{words.sheet.title}</DialogTitle>
          <DialogContent className="sheet-dialog-content">
            <p className="sheet-dialog-text">{words.sheet.text}</p>
            <SheetForm
              wish={wish}
              isBusy={sheet.state === 'making'}
              onChange={(changed) => {
                cancel();
                setWish(changed);
              }}
            />
            {sheet.state === 'making' && <SheetProgress received={sheet.received} total={sheet.total} />}
            {sheet.state === 'failed' && (
              <TroubleNote
                trouble={sheet.trouble}
                onRetry={() => {
                  make(wish);
                }}
              />
            )}
            {sheet.state === 'made' && url !== undefined && <Preview made={sheet.made} url={url} />}
          </DialogContent>
          <DialogActions fluid>
            {sheet.state === 'making' && <Button onClick={cancel}>{words.cancel}</Button>}
            {sheet.state === 'made' && url !== undefined ? (
              <Button
                appearance="primary"
                onClick={() => {
                  saveFile(url, sheet.made.fileName);
                }}
              >
                {words.sheet.save}
              </Button>
            ) : (
              <Button
                appearance="primary"
                disabled={sheet.state === 'making'}
                onClick={() => {
                  make(wish);
                }}
              >
                {words.sheet.make}
              </Button>
            )}
            <Button
              onClick={() => {
                cancel();
                onClose();
              }}
            >
              {words.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Preview({ made, url }: { readonly made: MadeSheet; readonly url: string }): ReactNode {
  const { words } = useTab();
  const isPicture = made.file.type === 'image/png';
  return (
    <>
      <p role="status" className="sheet-dialog-text">
        {words.sheet.ready(Math.ceil(made.file.size / 1_024))} {!isPicture && words.sheet.pdfReady}
      </p>
      {isPicture && (
        // Scrolled by keys as well.
        <div className="sheet-dialog-preview" tabIndex={0} role="region" aria-label={words.sheet.preview}>
          <img className="sheet-dialog-picture" src={url} alt={words.sheet.preview} />
        </div>
      )}
    </>
  );
}
