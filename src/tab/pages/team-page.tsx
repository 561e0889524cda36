import type { ReactNode } from 'react';
import { ownerPath, roomPath } from '../api/paths.js';
import type { TabPlace } from '../host/tab-place.js';
import { AroundName } from '../look/around-name.js';
import { Page } from '../look/page.js';
import { PhotoPanel } from '../photo/photo-panel.js';
import { useTab } from '../tab-context.js';
import { WallPanel, type WallPanelProps } from '../wall/wall-panel.js';
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
      {show !== 'photo' && <WallPanel room={roomPath(place.room)} {...wallTitle(place, words)} />}
    </Page>
  );
}

function wallTitle({ channel }: TeamPlace, { wall }: Words): Pick<WallPanelProps, 'title' | 'heading'> {
  if (channel.kind === 'standard') return { title: wall.inTeam, heading: wall.inTeam };
  const say = channel.kind === 'private' ? wall.inPrivate : wall.inShared;
  return { title: say(channel.name), heading: <AroundName say={say} name={channel.name} /> };
}
