import { lazy, Suspense, type ReactNode } from 'react';
import { useTab } from '../tab-context.js';
import { ChatPage } from './chat-page.js';
import { TeamPage } from './team-page.js';
import { showOf } from './what-to-show.js';

const PersonalPage = lazy(() => import('../personal/personal-page.js'));

/** The page that belongs where the tab was opened. */
export function App({ subPage }: { readonly subPage: string }): ReactNode {
  const { place } = useTab();
  switch (place.kind) {
    case 'team':
      return <TeamPage place={place} show={showOf(location.search)} />;
    case 'chat':
      return <ChatPage room={place.room} />;
    case 'personal':
      return (
        <Suspense>
          <PersonalPage subPage={subPage} />
        </Suspense>
      );
  }
}
