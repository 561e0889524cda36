import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTab } from '../tab-context.js';
import { ChatPage } from './chat-page.js';
import { ownerOfSubPage } from './landing.js';
import { TeamPage } from './team-page.js';
import { showOf } from './what-to-show.js';

const PersonalPage = lazy(() => import('../personal/personal-page.js'));
const LandedPage = lazy(() => import('../personal/landed-page.js'));

/** The page that a link leads to, and the one that belongs where the tab was opened. @param subPage of the link */
export function App({ subPage }: { readonly subPage: string }): ReactNode {
  const [landed, setLanded] = useState(() => ownerOfSubPage(subPage));
  if (!landed) return <OwnPage />;
  return (
    <Suspense>
      <LandedPage
        owner={landed}
        onBack={() => {
          setLanded(undefined);
        }}
      />
    </Suspense>
  );
}

function OwnPage(): ReactNode {
  const { place } = useTab();
  switch (place.kind) {
    case 'team':
      return <TeamPage place={place} show={showOf(location.search)} />;
    case 'chat':
      return <ChatPage room={place.room} />;
    case 'personal':
      return (
        <Suspense>
          <PersonalPage />
        </Suspense>
      );
  }
}
