import { peopleWords } from '../words/people-words.js';
import type { Say } from '../words/speaker.js';
import { adaptiveCard, text, type AdaptiveCard, type CardElement } from './adaptive-card.js';
import { faceRows, manyFaces, type FaceCell, type FaceLayout } from './face-rows.js';
import type { Notice } from './notice-card.js';

export interface PeopleContent {
  /** In the order asked. */
  readonly faces: readonly FaceCell[];
  /** Those of whom there is none to show, each with the reason. */
  readonly missing: readonly Notice[];
  /** What concerns all of them. */
  readonly remarks: readonly string[];
}

/** Faces of several people; those without one follow in words, since a stand-in might be taken for them. */
export function peopleCard(say: Say, { faces, missing, remarks }: PeopleContent): AdaptiveCard {
  const names = faces.map(({ name }) => name).join(say(peopleWords.comma));
  const title = faces.length > 0 ? [say(peopleWords.title, { names })] : [];
  const reasons = missing.map((notice) => `${notice.title}: ${notice.reason}`);
  const heading = faces.length > 0 && missing.length > 0 ? [say(peopleWords.missing)] : [];
  return adaptiveCard([...title, ...reasons, ...remarks].join('\n'), [
    ...faceRows(faces, layoutFor(faces.length)),
    ...heading.map((words) => text(words, { size: 'Medium', weight: 'Bolder' }, 'Medium')),
    ...missing.flatMap(reasonOf),
    ...remarks.map((remark) => text(remark, { isSubtle: true }, 'Medium')),
  ]);
}

function reasonOf({ title, reason }: Notice): CardElement[] {
  return [text(title, { weight: 'Bolder' }, 'Small'), text(reason, {}, 'None')];
}

/** Few people are shown larger. */
function layoutFor(count: number): FaceLayout {
  if (count === 1) return { perRow: 1, side: 240 };
  return count === 2 ? { perRow: 2, side: 144 } : manyFaces;
}
