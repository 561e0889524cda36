import type { ReactNode } from 'react';
import { Page } from '../look/page.js';
import { TroubleNote } from '../states/trouble-note.js';
import { useAsk } from '../states/use-ask.js';
import { useTab } from '../tab-context.js';
import { loadPart, type PartLoader } from './part-loader.js';

export interface LatePageProps<Props> {
  readonly load: PartLoader<Props>;
  readonly props: Props;
}

/** A page that is fetched when it is wanted. Where it does not come, it says so, and lets somebody try again. */
export function LatePage<Props extends object>({ load, props }: LatePageProps<Props>): ReactNode {
  const { words } = useTab();
  const [asked, retry] = useAsk('page', () => loadPart(load, navigator.onLine));
  const Part = asked.value;
  if (Part) return <Part {...props} />;
  if (asked.state !== 'failed') return undefined;
  return (
    <Page title={words.appName}>
      <TroubleNote trouble={asked.trouble} onRetry={retry} />
    </Page>
  );
}
