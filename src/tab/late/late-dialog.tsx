import { Button } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { TroubleNote } from '../states/trouble-note.js';
import { useAsk } from '../states/use-ask.js';
import { useTab } from '../tab-context.js';
import './late-dialog.css';
import { loadPart, type PartLoader } from './part-loader.js';

/** What every dialog is told. */
interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export interface LateDialogProps<Props extends DialogProps> {
  readonly load: PartLoader<Props>;
  readonly props: Props;
}

/** A dialog that is fetched when it is wanted. Where it does not come, a note stands in its place; all else goes on. */
export function LateDialog<Props extends DialogProps>({ load, props }: LateDialogProps<Props>): ReactNode {
  const { words } = useTab();
  const { isOpen, onClose } = props;
  const [asked, retry] = useAsk('dialog', () => loadPart(load, navigator.onLine));
  const hasFailed = asked.state === 'failed';
  useEffect(() => {
    // Whoever opens it again wants another try. Its failing alone is no reason for one.
    if (isOpen && hasFailed) retry();
  }, [isOpen]);
  const Part = asked.value;
  if (Part) return <Part {...props} />;
  if (!isOpen || !hasFailed) return undefined;
  return (
    <div className="late-dialog">
      <TroubleNote trouble={asked.trouble} onRetry={retry} />
      <Button onClick={onClose}>{words.close}</Button>
    </div>
  );
}
