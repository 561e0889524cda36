import { Spinner } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { defaultSize } from '../../model/photo-size.js';
import type { MetadataAnswer, PhotoMetadataAnswer } from '../api/answers.js';
import { imagePath, metadataPath } from '../api/paths.js';
import { Initials } from '../look/initials.js';
import { TroubleNote } from '../states/trouble-note.js';
import { useAsk } from '../states/use-ask.js';
import { useObjectUrl } from '../states/use-object-url.js';
import { useTab } from '../tab-context.js';
import { MetadataTable } from './metadata-table.js';
import { NoPhoto } from './no-photo.js';
import { pictureLabel } from './picture-label.js';
import type { Whose } from './whose.js';
import { PictureActions } from './picture-actions.js';
import { SizeButtons, sizesOf } from './size-buttons.js';
import { StaleNote } from './stale-note.js';
import './photo-view.css';

export interface PhotoViewProps {
  readonly owner: string;
  readonly name: string;
  readonly whose: Whose;
  /** Size in pixels that is shown first, or the next smaller one that the photo comes in. */
  readonly size?: number;
}

/** People are round in Teams, what people make up is square. */
const isRound: Readonly<Record<Whose, boolean>> = { me: true, person: true, contact: true, team: false, group: false };

/** A photo at one size after another, with everything that is known of it. */
export function PhotoView({ owner, name, whose, size: first }: PhotoViewProps): ReactNode {
  const { api, words } = useTab();
  const [asked, retry] = useAsk(owner, async (signal) => {
    const metadata = await api.json<MetadataAnswer>(metadataPath(owner), signal);
    return { metadata, readAt: Date.now() };
  });
  const known = asked.value;
  if (!known) {
    if (asked.state === 'failed') return <TroubleNote trouble={asked.trouble} onRetry={retry} />;
    return <Spinner className="photo-view-stage" label={words.loading} />;
  }
  if (!known.metadata.hasPhoto) {
    return (
      <>
        {name !== '' && <Initials name={name} id={owner} size={128} shape={isRound[whose] ? 'round' : 'square'} />}
        <NoPhoto answer={known.metadata} whose={whose} />
      </>
    );
  }
  return (
    <>
      <StaleNote asOf={known.metadata.asOf} />
      <OnePicture metadata={known.metadata} owner={owner} name={name} whose={whose} first={first} />
      <MetadataTable metadata={known.metadata} readAt={known.readAt} />
    </>
  );
}

function OnePicture(props: {
  readonly metadata: PhotoMetadataAnswer;
  readonly owner: string;
  readonly name: string;
  readonly whose: Whose;
  readonly first: number | undefined;
}): ReactNode {
  const { metadata, owner, name, whose, first } = props;
  const { api, words } = useTab();
  const [size, setSize] = useState(() => sizeNear(first ?? defaultSize, metadata));
  // JPEG: what is taken away is opened by everything.
  const [asked, retry] = useAsk(`${owner} ${size}`, (signal) =>
    api.blob(imagePath(owner, { size, format: 'jpeg' }), signal),
  );
  const picture = asked.state === 'ready' ? asked.value : undefined;
  const url = useObjectUrl(picture);
  // No size of it can be made either.
  const isUnusable = asked.state === 'failed' && asked.trouble.kind === 'unusable';
  return (
    <>
      <div className="photo-view-stage" aria-busy={asked.state === 'loading'}>
        {url !== undefined && <img className="photo-view-picture" src={url} alt={pictureLabel(words, whose, name)} />}
        {asked.state === 'loading' && <Spinner label={words.loading} />}
      </div>
      {asked.state === 'failed' && <TroubleNote trouble={asked.trouble} onRetry={retry} />}
      {!isUnusable && <SizeButtons metadata={metadata} chosen={size} onChoose={setSize} />}
      {picture && url !== undefined && (
        <PictureActions key={size} owner={owner} name={name} size={size} picture={picture} url={url} />
      )}
    </>
  );
}

/** A size that the photo comes in: the wanted one, or the largest below it. */
function sizeNear(wanted: number, metadata: PhotoMetadataAnswer): number {
  const sizes = sizesOf(metadata);
  return sizes.findLast((size) => size <= wanted) ?? sizes[0] ?? wanted;
}
