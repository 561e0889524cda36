import type { ReactNode } from 'react';
import type { PhotoOwner } from '../../model/photo-owner.js';
import { ownerPath } from '../api/paths.js';
import { Page } from '../look/page.js';
import { whoseOf } from '../photo/whose.js';
import { TroubleNote } from '../states/trouble-note.js';
import { useAsk } from '../states/use-ask.js';
import { useTab } from '../tab-context.js';
import { BackButton } from './back-button.js';
import { OwnerPage } from './owner-page.js';
import { whoIs } from './who-is.js';

export interface LandedPageProps {
  readonly owner: PhotoOwner;
  readonly onBack: () => void;
}

/** Where a link from a card leads to: one photo, of whose owner the link tells the path alone. */
export default function LandedPage({ owner, onBack }: LandedPageProps): ReactNode {
  const { api, words, viewer } = useTab();
  const path = ownerPath(owner);
  const [asked, retry] = useAsk(path, (signal) => whoIs(owner, api, signal));
  if (asked.value) {
    const name = owner.kind === 'me' ? viewer.displayName : asked.value.name;
    return <OwnerPage shown={{ ...asked.value, owner: path, whose: whoseOf[owner.kind], name }} onBack={onBack} />;
  }
  return (
    <Page title={words.appName}>
      <BackButton onBack={onBack} />
      {asked.state === 'failed' ? (
        <TroubleNote trouble={asked.trouble} onRetry={retry} />
      ) : (
        <p role="status">{words.loading} …</p>
      )}
    </Page>
  );
}
