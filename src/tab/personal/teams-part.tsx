import type { ReactNode } from 'react';
import type { TeamsAnswer } from '../api/answers.js';
import { ownerPath } from '../api/paths.js';
import { TroubleNote } from '../states/trouble-note.js';
import { useAsk } from '../states/use-ask.js';
import { useTab } from '../tab-context.js';
import { OwnerList } from './owner-list.js';
import { Part } from './part.js';
import type { ShownOwner } from './shown-owner.js';

/** The teams of whoever looks. */
export function TeamsPart({ onOpen }: { readonly onOpen: (owner: ShownOwner) => void }): ReactNode {
  const { api, words } = useTab();
  const [asked, retry] = useAsk('teams', (signal) => api.json<TeamsAnswer>('/me/teams', signal));
  const teams = asked.value?.teams;
  return (
    <Part title={words.personal.teams}>
      {asked.state === 'failed' && <TroubleNote trouble={asked.trouble} onRetry={retry} />}
      {asked.state === 'loading' && <p className="personal-text">{words.loading} …</p>}
      {teams?.length === 0 && <p className="personal-text">{words.personal.noTeams}</p>}
      {teams && (
        <OwnerList
          entries={teams.map(({ id, displayName }) => ({
            owner: ownerPath({ kind: 'team', team: id }),
            whose: 'team',
            name: displayName,
            userPrincipalName: '',
            second: '',
          }))}
          onOpen={onOpen}
        />
      )}
    </Part>
  );
}
