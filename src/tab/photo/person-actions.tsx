import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTab } from '../tab-context.js';

/** Turns to a person, as far as this Teams can. */
export function PersonActions({ userPrincipalName }: { readonly userPrincipalName: string }): ReactNode {
  const { host, words } = useTab();
  const { openChat, showProfile } = host;
  return (
    <>
      {openChat && <Button onClick={() => void openChat(userPrincipalName)}>{words.actions.chat}</Button>}
      {showProfile && (
        <Button onClick={({ currentTarget }) => void showProfile(userPrincipalName, currentTarget)}>
          {words.actions.profile}
        </Button>
      )}
    </>
  );
}
