import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTab } from '../tab-context.js';

/** The way back from one photo to where it was opened. */
export function BackButton({ onBack }: { readonly onBack: () => void }): ReactNode {
  const { words } = useTab();
  return (
    <div>
      <Button onClick={onBack}>{words.personal.back}</Button>
    </div>
  );
}
