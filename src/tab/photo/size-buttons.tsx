import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { largestSize } from '../../model/photo-size.js';
import type { PhotoMetadataAnswer } from '../api/answers.js';
import { useTab } from '../tab-context.js';
import './size-buttons.css';

export interface SizeButtonsProps {
  readonly metadata: PhotoMetadataAnswer;
  /** The size that is shown, where one is; without it the buttons open a dialog. */
  readonly chosen?: number;
  readonly onChoose: (size: number) => void;
}

/** Every size that a photo comes in; pressing one opens it. */
export function SizeButtons({ metadata, chosen, onChoose }: SizeButtonsProps): ReactNode {
  const { words } = useTab();
  return (
    <div>
      <p className="size-buttons-title">{words.photo.choose}</p>
      <div className="size-buttons-row">
        {sizesOf(metadata).map((size) => (
          <Button
            key={size}
            size="small"
            className="size-buttons-button"
            aria-label={words.photo.openSize(String(size))}
            {...(chosen === undefined ? { 'aria-haspopup': 'dialog' } : { 'aria-pressed': size === chosen })}
            appearance={size === chosen ? 'primary' : 'secondary'}
            onClick={() => {
              onChoose(size);
            }}
          >
            {size}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Graph's sizes up to the photo's own, and its own where that is another and the API makes it. */
export function sizesOf({ sizes, width, height }: PhotoMetadataAnswer): number[] {
  const own = Math.min(width, height, largestSize);
  return sizes.includes(own) ? [...sizes] : [...sizes, own];
}
