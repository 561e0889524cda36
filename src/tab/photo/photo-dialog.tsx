import { Button, DialogActions, DialogContent } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MemberAnswer } from '../api/answers.js';
import { PlainDialog } from '../look/plain-dialog.js';
import { useTab } from '../tab-context.js';
import { PersonActions } from './person-actions.js';
import { PhotoView } from './photo-view.js';
import type { Whose } from './whose.js';

export interface PhotoDialogProps {
  readonly photo: { readonly owner: string; readonly name: string; readonly whose: Whose };
  /** Size in pixels that is shown first. */
  readonly size?: number;
  /** Somebody whom one can turn to. */
  readonly person?: Pick<MemberAnswer, 'userPrincipalName'>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Somebody's photo in a dialog: its sizes, what is known of it, and what can be done with it. */
export default function PhotoDialog({ photo, size, person, isOpen, onClose }: PhotoDialogProps): ReactNode {
  const { words } = useTab();
  return (
    <PlainDialog title={photo.name} isOpen={isOpen} onClose={onClose}>
      <DialogContent className="plain-dialog-content">
        <PhotoView {...photo} {...(size !== undefined && { size })} />
      </DialogContent>
      <DialogActions fluid className="plain-dialog-actions">
        {person && person.userPrincipalName !== '' && <PersonActions userPrincipalName={person.userPrincipalName} />}
        <Button appearance="primary" onClick={onClose}>
          {words.close}
        </Button>
      </DialogActions>
    </PlainDialog>
  );
}
