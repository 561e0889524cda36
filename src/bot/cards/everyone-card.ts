import type { Member } from '../../model/team.js';
import type { WallPage } from '../../photos/index.js';
import { everyoneWords } from '../words/everyone-words.js';
import { peopleWords } from '../words/people-words.js';
import type { Say } from '../words/speaker.js';
import { adaptiveCard, text, type AdaptiveCard, type CardAction } from './adaptive-card.js';
import { faceRows, manyFaces, type FaceCell } from './face-rows.js';
import { minutesOf } from './minutes-of.js';

export interface EveryoneContent {
  readonly page: Pick<WallPage, 'before' | 'total' | 'counted' | 'withPhoto' | 'withoutPhoto'>;
  readonly faces: readonly FaceCell[];
  /** How old the oldest of it is, in milliseconds; undefined where all is current. */
  readonly ageMs: number | undefined;
  /** What else is to be said of all of them. */
  readonly remark: string | undefined;
  readonly actions: readonly CardAction[];
}

/** Whoever needs the others has them on the pages. */
const mostNamed = 10;

/** A page of everybody in a conversation, with how many of them have a photo. */
export function everyoneCard(say: Say, { page, faces, ageMs, remark, actions }: EveryoneContent): AdaptiveCard {
  const { before, total } = page;
  const title = say(everyoneWords.title, { total });
  const range = say(everyoneWords.range, { first: before + 1, last: before + faces.length, total });
  const remarks = [
    ...coverage(say, page),
    ...(ageMs === undefined ? [] : [say(peopleWords.stale, { minutes: minutesOf(ageMs) })]),
    ...(remark === undefined ? [] : [remark]),
  ];
  const names = faces.map(({ name }) => name).join(say(peopleWords.comma));
  return adaptiveCard(
    [title, ...remarks, names].join('\n'),
    [
      text(title, { size: 'Large', weight: 'Bolder' }),
      ...remarks.map((line) => text(line, { isSubtle: true }, 'Small')),
      ...faceRows(faces, manyFaces),
      ...(faces.length > 0 && faces.length < total ? [text(range, { size: 'Small', isSubtle: true }, 'Medium')] : []),
    ],
    actions,
  );
}

function coverage(say: Say, { total, counted, withPhoto, withoutPhoto }: EveryoneContent['page']): string[] {
  const uncounted = counted < total ? [say(everyoneWords.counted, { counted, total })] : [];
  if (withoutPhoto.length > 0) {
    const names = namesOf(say, withoutPhoto);
    return [say(everyoneWords.missing, { without: withoutPhoto.length, total: counted, names }), ...uncounted];
  }
  if (withPhoto === total) return [say(everyoneWords.allHave)];
  return [say(everyoneWords.someHave, { withPhoto, total: counted }), ...uncounted];
}

function namesOf(say: Say, members: readonly Member[]): string {
  const comma = say(peopleWords.comma);
  const names = members.slice(0, mostNamed).map(({ displayName }) => displayName);
  const more = members.length - names.length;
  return more === 0 ? names.join(comma) : say(everyoneWords.andMore, { names: names.join(comma), more });
}
