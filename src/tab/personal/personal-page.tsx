import { useState, type ReactNode } from 'react';
import { Page } from '../look/page.js';
import { useTab } from '../tab-context.js';
import { ContactsPart } from './contacts-part.js';
import { FindPart } from './find-part.js';
import { MinePart } from './mine-part.js';
import { OwnerPage } from './owner-page.js';
import type { ShownOwner } from './shown-owner.js';
import { SignOutPart } from './sign-out-part.js';
import { TeamsPart } from './teams-part.js';

/** The tab that somebody opens for themselves. */
export default function PersonalPage(): ReactNode {
  const { words } = useTab();
  const [shown, setShown] = useState<ShownOwner>();
  if (shown) {
    return (
      <OwnerPage
        shown={shown}
        onBack={() => {
          setShown(undefined);
        }}
      />
    );
  }
  const open = (owner: ShownOwner): void => {
    setShown(owner);
    window.scrollTo({ top: 0 });
  };
  return (
    <Page title={words.appName}>
      <MinePart />
      <FindPart onOpen={open} />
      <TeamsPart onOpen={open} />
      <ContactsPart onOpen={open} />
      <SignOutPart />
    </Page>
  );
}
