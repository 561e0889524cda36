import type { ReactNode } from 'react';
import { ownerPath, roomPath } from '../api/paths.js';
import type { TabPlace } from '../host/tab-place.js';
import { Page } from '../look/page.js';
import { PhotoPanel } from '../photo/photo-panel.js';
import { useTab } from '../tab-context.js';
import { WallPanel } from '../wall/wall-panel.js';
import type { Words } from '../words/en.js';
import type { Show } from './what-to-show.js';

export type TeamPlace = Extract<TabPlace, { kind: 'team' }>;

/** The tab in a channel: the team's photo, and the faces of those who see the channel. */
export function TeamPage({ place, show }: { readonly place: TeamPlace; readonly show: Show }): ReactNode {
  const { words } = useTab();
  const name = place.teamName || words.appName;
  return (
    <Page title={name}>
      {show !== 'faces' && (
        <PhotoPanel owner={ownerPath({ kind: 'team', team: place.team })} name={name} whose="team" />
      )}
      {show !== 'photo' && <WallPanel room={roomPath(place.room)} title={wallTitle(place, words)} />}
    </Page>
  );
}

function wallTitle({ channel }: TeamPlace, { wall }: Words): string {
  switch (channel.kind) {
    case 'standard':
      return wall.inTeam;
    case 'private':
      return wall.inPrivate(channel.name);
    case 'shared':
      return wall.inShared(channel.name);
  }
}
