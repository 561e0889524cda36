import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { troubleOf, type Trouble } from '../api/trouble.js';
import { TroubleNote } from '../states/trouble-note.js';
import { useTab } from '../tab-context.js';
import './personal.css';

/** Has the app let go of what it holds in somebody's name. */
export function SignOutPart(): ReactNode {
  const { api, words } = useTab();
  const [isDone, setDone] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const signOut = (): void => {
    setTrouble(undefined);
    api.ask('/sign-out', { method: 'POST' }).then(
      () => {
        api.forget();
        setDone(true);
      },
      (thrown: unknown) => {
        setTrouble(troubleOf(thrown));
      },
    );
  };
  return (
    <div className="personal-row">
      {!isDone && <Button onClick={signOut}>{words.personal.signOut}</Button>}
      <p role="status" className="personal-text">
        {isDone && words.personal.signedOut}
      </p>
      {trouble && <TroubleNote trouble={trouble} onRetry={signOut} />}
    </div>
  );
}
