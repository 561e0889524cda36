import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ConsentNeeded } from '../../model/portrait-error.js';
import { AroundName } from '../look/around-name.js';
import { useTab } from '../tab-context.js';
import './consent-request.css';

export interface ConsentRequestProps {
  readonly needed: ConsentNeeded;
  /** Does again what needed the consent. */
  readonly onConsent: () => void;
}

type Progress = 'open' | 'waiting' | 'declined';

/** Names what the app would be allowed to do, and opens the window in which that is agreed to. */
export function ConsentRequest({ needed, onConsent }: ConsentRequestProps): ReactNode {
  const { api, host, words, viewer } = useTab();
  const [progress, setProgress] = useState<Progress>('open');
  const name = viewer.userPrincipalName;
  const ask = (): void => {
    setProgress('waiting');
    host.consent(needed, name).then(
      () => {
        setProgress('open');
        // The token that is held may be older than what was agreed to.
        api.forget();
        onConsent();
      },
      () => {
        setProgress('declined');
      },
    );
  };
  return (
    <>
      <ul className="consent-request-list">
        {needed.scopes.map((scope) => (
          <li key={scope}>
            {meaningOf(scope, words.consent.scopes)} ({scope})
          </li>
        ))}
      </ul>
      {name !== '' && (
        <p className="consent-request-text">
          <AroundName say={words.consent.asUser} name={name} />
        </p>
      )}
      <Button appearance="primary" onClick={ask} disabled={progress === 'waiting'}>
        {words.consent.button}
      </Button>
      <p className="consent-request-text" role="status">
        {progress === 'waiting' && words.consent.waiting}
        {progress === 'declined' && words.trouble.consentDeclined.join('. ')}
        {progress === 'open' && host.wasGiven(needed) && <AroundName say={words.consent.wrongAccount} name={name} />}
      </p>
    </>
  );
}

function meaningOf(scope: string, meanings: Readonly<Record<string, string>>): string {
  return meanings[scope] ?? scope;
}
