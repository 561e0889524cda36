import type { ReactNode } from 'react';
import type { Room } from '../../model/room.js';
import { roomPath } from '../api/paths.js';
import { Page } from '../look/page.js';
import { useTab } from '../tab-context.js';
import { WallPanel } from '../wall/wall-panel.js';

/** The tab in a group chat, which has people but no photo. */
export function ChatPage({ room }: { readonly room: Room }): ReactNode {
  const { words } = useTab();
  return (
    <Page title={words.wall.inChat}>
      <p>{words.wall.chatPhoto}</p>
      <WallPanel room={roomPath(room)} title={words.wall.title} heading={words.wall.title} />
    </Page>
  );
}
