import type { PhotoOwnerKind } from '../model/photo-owner.js';
import type { NoPhoto } from '../photos/index.js';
import type { Notice } from './cards/notice-card.js';
import { errorWords } from './words/error-words.js';
import { noPhotoWords } from './words/no-photo-words.js';
import type { Say } from './words/speaker.js';

const { person, contact, team, group, excludedSelf } = noPhotoWords;

const absences = {
  me: person,
  user: person,
  driveCreator: person,
  group,
  team,
  joinedTeam: team,
  myContact: contact,
  myFolderContact: contact,
  userContact: contact,
  userFolderContact: contact,
} as const satisfies Record<PhotoOwnerKind, object>;

/** Whose photo it is that is not there. */
export interface Missed {
  readonly owner: PhotoOwnerKind;
  readonly name: string;
  /** Whether it is the person who asks. */
  readonly isSelf: boolean;
}

/** Says in plain words why there is no photo to show of somebody who was found. */
export function explainNoPhoto(say: Say, { kind }: NoPhoto, { owner, name, isSelf }: Missed): Notice {
  if (kind === 'excluded' && !isSelf) return { title: name, reason: say(errorWords.photo_excluded) };
  const { reason, hint } = kind === 'excluded' ? excludedSelf : absences[owner];
  return { title: name, reason: say(reason), hint: say(hint) };
}
