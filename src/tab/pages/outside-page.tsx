import { Button, Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Page } from '../look/page.js';
import type { Words } from '../words/en.js';

export interface OutsidePageProps {
  readonly words: Words;
  readonly onRetry: () => void;
}

/** What stands where no Teams is: why there is nothing to see, and the way to where there is. */
export function OutsidePage({ words: { outside }, onRetry }: OutsidePageProps): ReactNode {
  return (
    <Page title={outside.title}>
      <p>{outside.text}</p>
      <p>
        <Link href="https://teams.microsoft.com" target="_blank" rel="noreferrer">
          {outside.link}
        </Link>
      </p>
      <div>
        <Button onClick={onRetry}>{outside.retry}</Button>
      </div>
    </Page>
  );
}
