import { sameGuid } from '../foundation/guid.js';
import type { PhotoOwnerKind } from '../model/photo-owner.js';
import type { NoPhoto } from '../photos/index.js';
import { noticeAnswer, type Answer } from './answer.js';
import type { Asker } from './asker.js';
import { explainNoPhoto } from './explain-no-photo.js';
import type { RosterMember } from './roster-member.js';
import type { Say } from './words/speaker.js';

/** Whose photo it is that is not there; `personId` is empty for what is no person of the directory. */
interface Missed {
  readonly owner: PhotoOwnerKind;
  readonly name: string;
  readonly personId: string;
}

/** Answers somebody who asked for one photo, and there is none to show. */
export function noPhotoAnswer(say: Say, asker: Asker, none: NoPhoto, { owner, name, personId }: Missed): Answer {
  const isSelf = isSameMember(asker.member, personId);
  return noticeAnswer(explainNoPhoto(say, none, { owner, name, isSelf }), outcomes[none.kind]);
}

/** Whether somebody asks for their own photo. */
export function isSameMember({ entraId }: RosterMember, personId: string): boolean {
  return entraId !== undefined && sameGuid(entraId, personId);
}

/** For the log. */
const outcomes = { absent: 'photo_not_found', excluded: 'excluded' } satisfies Record<NoPhoto['kind'], string>;
