import { isAskableSize, largestSize, smallestSize } from '../../model/photo-size.js';
import { noticeAnswer, type Answer } from '../answer.js';
import type { AskedSize } from '../command.js';
import { sizeWords } from '../words/size-words.js';
import type { Say } from '../words/speaker.js';

/** The answer to a size that no photo is shown at; undefined for one that is. */
export function refuseSize(say: Say, size: AskedSize): Answer | undefined {
  if (typeof size !== 'number' || isAskableSize(size)) return undefined;
  const title = say(sizeWords.notASize, { size });
  const reason = say(sizeWords.range, { smallest: smallestSize, largest: largestSize });
  return noticeAnswer({ title, reason, hint: say(sizeWords.example) }, 'size_invalid');
}
