import { isAskableSize, largestSize, smallestSize } from '../../model/photo-size.js';
import { noticeAnswer, type Answer } from '../answer.js';

/** The answer to a size that no photo is shown at; undefined for one that is. */
export function refuseSize(size: number): Answer | undefined {
  if (isAskableSize(size)) return undefined;
  const reason = `A photo can be ${smallestSize} to ${largestSize} pixels wide.`;
  return noticeAnswer(
    { title: `${size} pixels is not a size`, reason, hint: 'For example: photo of @name 240' },
    'size_invalid',
  );
}
