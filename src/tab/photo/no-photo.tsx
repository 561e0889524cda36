import type { ReactNode } from 'react';
import type { NoPhotoAnswer } from '../api/answers.js';
import { useTab } from '../tab-context.js';
import type { Whose } from './whose.js';
import './no-photo.css';

/** Says what it means that there is no photo, and who could set one, and how; or that somebody is not shown. */
export function NoPhoto({ answer, whose }: { readonly answer: NoPhotoAnswer; readonly whose: Whose }): ReactNode {
  const { words } = useTab();
  const texts = {
    team: [words.photo.noneOfTeam, words.photo.howTeam],
    group: [words.photo.noneOfGroup],
    me: [words.photo.noneOfMe, words.photo.howMe],
    person: [words.photo.noneOfOther],
    contact: [words.photo.noneOfContact],
  } as const satisfies Record<Whose, readonly string[]>;
  const [title, ...said] = answer.reason === 'excluded' ? words.trouble.excluded : [words.photo.none, ...texts[whose]];
  return (
    <div>
      <p className="no-photo-title">{title}</p>
      {said.map((text) => (
        <p key={text} className="no-photo-text">
          {text}
        </p>
      ))}
    </div>
  );
}
