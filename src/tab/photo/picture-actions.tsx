import { Button, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { imagePath } from '../api/paths.js';
import { useTab } from '../tab-context.js';
import { pictureFileName, toAttachment, toDataUri } from './picture-file.js';
import { copyPng, copyText, saveFile } from './take-away.js';
import './picture-actions.css';

export interface PictureActionsProps {
  /** Path of the owner, the owner's name, and the size in pixels. */
  readonly owner: string;
  readonly name: string;
  readonly size: number;
  /** A JPEG of that size, and its address. */
  readonly picture: Blob;
  readonly url: string;
}

/** What came of the last button. */
interface Outcome {
  readonly said: string;
  /** To be copied by hand, where the clipboard is closed. */
  readonly text?: string;
}

/** Saves a picture, or puts it into the clipboard in one of its forms. */
export function PictureActions({ owner, name, size, picture, url }: PictureActionsProps): ReactNode {
  const { api, words } = useTab();
  const { actions } = words;
  const [outcome, setOutcome] = useState<Outcome>();
  const fileName = pictureFileName(name, size, picture.type);
  const offerText = async (text: string, copied: string): Promise<Outcome> =>
    (await copyText(text)) ? { said: copied } : { said: actions.blockedCopy, text };
  const offerImage = async (): Promise<Outcome> => {
    // Clipboards take PNG alone.
    const png = await api.blob(imagePath(owner, { size, format: 'png' }));
    return { said: (await copyPng(png)) ? actions.copiedImage : actions.blockedImage };
  };
  const offerFile = (): Promise<Outcome> => {
    saveFile(url, fileName);
    return Promise.resolve({ said: actions.saved });
  };
  const buttons = [
    [actions.save, offerFile],
    [actions.copyImage, offerImage],
    [actions.copyDataUri, async () => offerText(await toDataUri(picture), actions.copiedText)],
    [
      actions.copyAttachment,
      async () => offerText(toAttachment(await toDataUri(picture), fileName), actions.copiedAttachment),
    ],
  ] as const;
  return (
    <>
      <div className="picture-actions-row" role="group" aria-label={actions.label}>
        {buttons.map(([label, act]) => (
          <Button
            key={label}
            onClick={() => {
              act().then(setOutcome, () => {
                setOutcome({ said: words.trouble.fault.join('. ') });
              });
            }}
          >
            {label}
          </Button>
        ))}
      </div>
      <p role="status" className="picture-actions-text">
        {outcome?.said}
      </p>
      {outcome?.text !== undefined && (
        <Textarea className="picture-actions-copy" readOnly rows={3} value={outcome.text} aria-label={outcome.said} />
      )}
    </>
  );
}
