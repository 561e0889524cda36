import type { ReactNode } from 'react';
import { largestSize } from '../../model/photo-size.js';
import { Page } from '../look/page.js';
import { PersonActions } from '../photo/person-actions.js';
import { PhotoView } from '../photo/photo-view.js';
import { useTab } from '../tab-context.js';
import { BackButton } from './back-button.js';
import './personal.css';
import type { ShownOwner } from './shown-owner.js';

export interface OwnerPageProps {
  readonly shown: ShownOwner;
  readonly onBack: () => void;
}

/** One photo on a page of its own, as large as it is, and the way back. */
export function OwnerPage({ shown, onBack }: OwnerPageProps): ReactNode {
  const { words } = useTab();
  const { owner, whose, name, userPrincipalName } = shown;
  return (
    <Page title={name || words.photo.unnamed[whose]}>
      <div className="personal-row">
        <BackButton onBack={onBack} />
        {userPrincipalName !== '' && <PersonActions userPrincipalName={userPrincipalName} />}
      </div>
      <div className="personal-card">
        <PhotoView owner={owner} name={name} whose={whose} size={largestSize} />
      </div>
    </Page>
  );
}
