import { Button, DialogActions, DialogContent } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { PlainDialog } from '../look/plain-dialog.js';
import { saveFile } from '../photo/take-away.js';
import { TroubleNote } from '../states/trouble-note.js';
import { useObjectUrl } from '../states/use-object-url.js';
import { useTab } from '../tab-context.js';
import './sheet-dialog.css';
import { SheetForm } from './sheet-form.js';
import { SheetProgress } from './sheet-progress.js';
import { usualSheet } from './sheet-wish.js';
import { useSheet, type MadeSheet } from './use-sheet.js';

export interface SheetDialogProps {
  /** Path of the room. */
  readonly room: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Everybody on one picture, or on paper: chosen, drawn, looked at, saved. */
export default function SheetDialog({ room, isOpen, onClose }: SheetDialogProps): ReactNode {
  const { words } = useTab();
  const [wish, setWish] = useState(usualSheet);
  const { sheet, make, cancel } = useSheet(room);
  const file = useObjectUrl(sheet.state === 'made' ? sheet.made.file : undefined);
  const draw = (): void => {
    make(wish);
  };
  return (
    <PlainDialog title={words.sheet.title} isOpen={isOpen} onClose={onClose}>
      <DialogContent className="plain-dialog-content">
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
        {sheet.state === 'failed' && <TroubleNote trouble={sheet.trouble} onRetry={draw} />}
        {sheet.state === 'made' && file !== undefined && <Preview made={sheet.made} url={file} />}
      </DialogContent>
      <DialogActions fluid className="plain-dialog-actions">
        {sheet.state === 'making' && <Button onClick={cancel}>{words.cancel}</Button>}
        {sheet.state === 'made' && file !== undefined ? (
          <Button
            appearance="primary"
            onClick={() => {
              saveFile(file, sheet.made.fileName);
            }}
          >
            {words.sheet.save}
          </Button>
        ) : (
          <Button appearance="primary" disabled={sheet.state === 'making'} onClick={draw}>
            {words.sheet.make}
          </Button>
        )}
        <Button onClick={onClose}>{words.close}</Button>
      </DialogActions>
    </PlainDialog>
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
