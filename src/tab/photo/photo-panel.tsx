import { useState, type ReactNode } from 'react';
import type { PhotoMetadataAnswer } from '../api/answers.js';
import { LateDialog } from '../late/late-dialog.js';
import { useLoadWhenIdle } from '../late/use-load-when-idle.js';
import { Initials } from '../look/initials.js';
import { TroubleNote } from '../states/trouble-note.js';
import { useLast } from '../states/use-last.js';
import { useObjectUrl } from '../states/use-object-url.js';
import { useTab } from '../tab-context.js';
import { MetadataTable } from './metadata-table.js';
import { NoPhoto } from './no-photo.js';
import { pictureLabel } from './picture-label.js';
import type { Whose } from './whose.js';
import { sharpSize } from './sharp-size.js';
import { SizeButtons } from './size-buttons.js';
import { StaleNote } from './stale-note.js';
import { usePhoto, type KnownPhoto } from './use-photo.js';
import './photo-panel.css';

const photoDialog = () => import('./photo-dialog.js');

export interface PhotoPanelProps {
  /** Path of the photo's owner. */
  readonly owner: string;
  readonly name: string;
  readonly whose: Whose;
}

/** Side of the photo in CSS pixels. */
const side = 192;

/** Somebody's photo, large, with everything that is known of it and every size that it comes in. */
export function PhotoPanel({ owner, name, whose }: PhotoPanelProps): ReactNode {
  const [asked, retry] = usePhoto(owner, sharpSize(side, window.devicePixelRatio));
  const known = asked.value;
  return (
    <div className="photo-panel-panel" aria-busy={asked.state === 'loading'}>
      <Picture known={known} name={name} whose={whose} failed={asked.state === 'failed'} />
      <div className="photo-panel-beside">
        {asked.state === 'failed' && <TroubleNote trouble={asked.trouble} onRetry={retry} />}
        {known && <Facts known={known} owner={owner} name={name} whose={whose} />}
        {!known && asked.state === 'loading' && <Waiting />}
      </div>
    </div>
  );
}

function Picture(props: {
  readonly known: KnownPhoto | undefined;
  readonly name: string;
  readonly whose: Whose;
  readonly failed: boolean;
}): ReactNode {
  const { known, name, whose, failed } = props;
  const { words } = useTab();
  const url = useObjectUrl(known?.picture);
  if (url !== undefined) {
    const label = pictureLabel(words, whose, name);
    return <img className="photo-panel-photo" src={url} alt={label} width={side} height={side} />;
  }
  if (known?.picture || (!known && !failed)) return <div className="photo-panel-photo photo-panel-waiting" />;
  return <Initials name={name} id={name} size={side} shape="square" />;
}

function Facts({ known, owner, name, whose }: PhotoPanelProps & { readonly known: KnownPhoto }): ReactNode {
  const { metadata, readAt } = known;
  return (
    <>
      <StaleNote asOf={metadata.asOf} />
      {metadata.hasPhoto ? (
        <>
          <MetadataTable metadata={metadata} readAt={readAt} />
          <Sizes metadata={metadata} owner={owner} name={name} whose={whose} />
        </>
      ) : (
        <NoPhoto answer={metadata} whose={whose} />
      )}
    </>
  );
}

function Sizes(props: PhotoPanelProps & { readonly metadata: PhotoMetadataAnswer }): ReactNode {
  const { metadata, owner, name, whose } = props;
  const [size, setSize] = useState<number>();
  const opened = useLast(size);
  useLoadWhenIdle(photoDialog);
  return (
    <>
      <SizeButtons metadata={metadata} onChoose={setSize} />
      {opened !== undefined && (
        <LateDialog
          load={photoDialog}
          props={{
            photo: { owner, name, whose },
            size: opened,
            isOpen: size !== undefined,
            onClose: () => {
              setSize(undefined);
            },
          }}
        />
      )}
    </>
  );
}

function Waiting(): ReactNode {
  return [0, 1, 2, 3].map((line) => <div key={line} className="photo-panel-line" />);
}
