import type { ReactNode } from 'react';
import type { MemberAnswer } from '../api/answers.js';
import { Initials } from '../look/initials.js';
import { useTab } from '../tab-context.js';
import type { Words } from '../words/en.js';
import './face-tile.css';

export interface FaceTileProps {
  readonly member: MemberAnswer;
  /** Whether Tab reaches it; of all faces one is. */
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
}

/** Side of a face in CSS pixels; the API's pictures have twice as many. */
const side = 72;

/** One face, with its name; initials where there is no photo. */
export function FaceTile({ member, isCurrent, onOpen, onFocus }: FaceTileProps): ReactNode {
  const { words } = useTab();
  const name = member.displayName || words.wall.anonymous;
  const note = noteOf(member, words);
  // That there is no photo yet is seen; everything else is written as well.
  const isWritten = note !== undefined && note !== words.wall.noPhoto;
  return (
    <button
      type="button"
      className="face-tile-tile"
      tabIndex={isCurrent ? 0 : -1}
      aria-haspopup="dialog"
      {...(!isWritten && { 'aria-label': note === undefined ? name : `${name}, ${note}` })}
      onClick={onOpen}
      onFocus={onFocus}
    >
      {member.image === null ? (
        <Initials name={name} id={member.id} size={side} shape="round" />
      ) : (
        <img className="face-tile-face" src={member.image} alt={words.photo.of(name)} width={side} height={side} />
      )}
      <span className="face-tile-name" dir="auto">
        {name}
      </span>
      {isWritten && <span className="face-tile-note">{note}</span>}
    </button>
  );
}

function noteOf({ reason }: MemberAnswer, { wall }: Words): string | undefined {
  if (reason === undefined) return undefined;
  const notes: Readonly<Record<string, string>> = {
    no_photo: wall.noPhoto,
    excluded: wall.excluded,
    other_tenant: wall.otherOrganisation,
    anonymous: wall.anonymous,
    image_unusable: wall.unusable,
  };
  return notes[reason] ?? wall.unavailable;
}
