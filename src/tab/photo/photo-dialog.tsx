import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MemberAnswer } from '../api/answers.js';
import { useReturnFocus } from '../states/use-return-focus.js';
import { useTab } from '../tab-context.js';
import { PersonActions } from './person-actions.js';
import { PhotoView } from './photo-view.js';
import type { Whose } from './whose.js';
import './photo-dialog.css';

export interface PhotoDialogProps {
  readonly photo: { readonly owner: string; readonly name: string; readonly whose: Whose };
  /** Size in pixels that is shown first. */
  readonly size?: number;
  /** Somebody whom one can turn to. */
  readonly person?: Pick<MemberAnswer, 'userPrincipalName'>;
  readonly onClose: () => void;
}

/** Somebody's photo in a dialog: its sizes, what is known of it, and what can be done with it. */
export default function PhotoDialog({ photo, size, person, onClose }: PhotoDialogProps): ReactNode {
  const { words } = useTab();
  useReturnFocus();
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className="photo-dialog-surface">
        <DialogBody>
          <DialogTitle>{photo.name}</DialogTitle>
          <DialogContent className="photo-dialog-content">
            <PhotoView {...photo} {...(size !== undefined && { size })} />
          </DialogContent>
          <DialogActions fluid>
            {person && person.userPrincipalName !== '' && (
              <PersonActions userPrincipalName={person.userPrincipalName} />
            )}
            <Button appearance="primary" onClick={onClose}>
              {words.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
