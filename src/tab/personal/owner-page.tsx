import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PersonAnswer } from '../api/answers.js';
import { Page } from '../look/page.js';
import { PersonActions } from '../photo/person-actions.js';
import { PhotoPanel } from '../photo/photo-panel.js';
import { TroubleNote } from '../states/trouble-note.js';
import { useAsk } from '../states/use-ask.js';
import { useTab } from '../tab-context.js';
import './personal.css';
import type { ShownOwner } from './shown-owner.js';

export interface OwnerPageProps {
  readonly shown: ShownOwner;
  readonly onBack: () => void;
}

/** One photo on a page of its own, and the way back. */
export function OwnerPage({ shown, onBack }: OwnerPageProps): ReactNode {
  return shown.name === undefined ? (
    <Somebody shown={shown} onBack={onBack} />
  ) : (
    <Known shown={shown} name={shown.name} onBack={onBack} />
  );
}

/** Somebody of whom a link tells the id alone. */
function Somebody({ shown, onBack }: OwnerPageProps): ReactNode {
  const { api, words } = useTab();
  const [asked, retry] = useAsk(shown.owner, (signal) =>
    api.json<PersonAnswer>(`/people/${shown.owner.slice('users/'.length)}`, signal),
  );
  if (asked.value) {
    const { displayName, userPrincipalName } = asked.value;
    return <Known shown={{ ...shown, userPrincipalName }} name={displayName} onBack={onBack} />;
  }
  return (
    <Page title={words.appName}>
      <Back onBack={onBack} />
      {asked.state === 'failed' ? (
        <TroubleNote trouble={asked.trouble} onRetry={retry} />
      ) : (
        <p role="status">{words.loading} …</p>
      )}
    </Page>
  );
}

function Known({ shown, name, onBack }: OwnerPageProps & { readonly name: string }): ReactNode {
  return (
    <Page title={name}>
      <div className="personal-row">
        <Back onBack={onBack} />
        {shown.userPrincipalName !== '' && <PersonActions userPrincipalName={shown.userPrincipalName} />}
      </div>
      <PhotoPanel owner={shown.owner} name={name} whose={shown.whose} />
    </Page>
  );
}

function Back({ onBack }: { readonly onBack: () => void }): ReactNode {
  const { words } = useTab();
  return (
    <div>
      <Button onClick={onBack}>{words.personal.back}</Button>
    </div>
  );
}
