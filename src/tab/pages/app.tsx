import { useState, type ReactNode } from 'react';
import { LatePage } from '../late/late-page.js';
import { useTab } from '../tab-context.js';
import { ChatPage } from './chat-page.js';
import { ownerOfSubPage } from './landing.js';
import { TeamPage } from './team-page.js';
import { showOf } from './what-to-show.js';

const personalPage = () => import('../personal/personal-page.js');
const landedPage = () => import('../personal/landed-page.js');

/** The page that a link leads to, and the one that belongs where the tab was opened. @param subPage of the link */
export function App({ subPage }: { readonly subPage: string }): ReactNode {
  const [landed, setLanded] = useState(() => ownerOfSubPage(subPage));
  if (!landed) return <OwnPage />;
  return (
    <LatePage
      load={landedPage}
      props={{
        owner: landed,
        onBack: () => {
          setLanded(undefined);
        },
      }}
    />
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
      return <LatePage load={personalPage} props={{}} />;
  }
}
