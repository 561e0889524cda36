import type { ReactNode } from 'react';
import './personal.css';
import { SmallPhoto } from './small-photo.js';
import type { ShownOwner } from './shown-owner.js';

/** An entry of a list: whose photo it opens, and what tells it from others of the same name. */
export interface OwnerEntry extends ShownOwner {
  readonly second: string;
}

export interface OwnerListProps {
  readonly entries: readonly OwnerEntry[];
  readonly onOpen: (owner: ShownOwner) => void;
}

/** People, teams or contacts, each with a small photo; pressing one opens it. */
export function OwnerList({ entries, onOpen }: OwnerListProps): ReactNode {
  return (
    <ul className="personal-list">
      {entries.map((entry) => (
        <li key={entry.owner}>
          <button
            type="button"
            className="personal-entry"
            onClick={() => {
              onOpen(entry);
            }}
          >
            <SmallPhoto owner={entry.owner} name={entry.name} isTeam={entry.whose === 'team'} />
            <span className="personal-names">
              <bdi>{entry.name}</bdi>
              {entry.second !== '' && (
                <span className="personal-second">
                  <bdi>{entry.second}</bdi>
                </span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
