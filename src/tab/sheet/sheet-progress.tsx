import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Bar } from '../look/bar.js';
import { useTab } from '../tab-context.js';

/** First everybody is drawn, which nobody can tell the end of; then the file comes, byte by byte. */
export function SheetProgress({ received, total }: { readonly received: number; readonly total: number }): ReactNode {
  const { words } = useTab();
  if (total === 0) return <Spinner label={words.sheet.making} labelPosition="after" />;
  const text = words.sheet.received(Math.ceil(received / 1_024));
  return (
    <div role="status">
      {text}
      <Bar kind="progressbar" label={words.sheet.making} value={received} most={total} text={text} />
    </div>
  );
}
