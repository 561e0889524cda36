import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ContactAnswer, ContactsAnswer } from '../api/answers.js';
import { AroundName } from '../look/around-name.js';
import { TroubleNote } from '../states/trouble-note.js';
import { useAsk } from '../states/use-ask.js';
import { useTab } from '../tab-context.js';
import { OwnerList, type OwnerEntry } from './owner-list.js';
import { Part } from './part.js';
import type { ShownOwner } from './shown-owner.js';

/** The contacts of whoever looks; they are read when somebody wants them, since that takes a consent of its own. */
export function ContactsPart({ onOpen }: { readonly onOpen: (owner: ShownOwner) => void }): ReactNode {
  const { words } = useTab();
  const [isWanted, setWanted] = useState(false);
  return (
    <Part title={words.personal.contacts}>
      {isWanted ? (
        <Contacts onOpen={onOpen} />
      ) : (
        <div>
          <Button
            onClick={() => {
              setWanted(true);
            }}
          >
            {words.personal.showContacts}
          </Button>
        </div>
      )}
    </Part>
  );
}

function Contacts({ onOpen }: { readonly onOpen: (owner: ShownOwner) => void }): ReactNode {
  const { api, words } = useTab();
  const [asked, retry] = useAsk('contacts', (signal) => api.json<ContactsAnswer>('/me/contacts', signal));
  if (asked.state === 'failed') return <TroubleNote trouble={asked.trouble} onRetry={retry} />;
  if (!asked.value) return <p className="personal-text">{words.loading} …</p>;
  const { contacts, folders } = asked.value;
  const filled = folders.filter((folder) => folder.contacts.length > 0);
  if (contacts.length === 0 && filled.length === 0) return <p className="personal-text">{words.personal.noContacts}</p>;
  return (
    <>
      <OwnerList entries={contacts.map(entryOf)} onOpen={onOpen} />
      {filled.map(({ id, displayName, contacts: inFolder }) => (
        <div key={id} className="personal-part">
          <h3 className="personal-text">
            <AroundName say={words.personal.folder} name={displayName} />
          </h3>
          <OwnerList entries={inFolder.map(entryOf)} onOpen={onOpen} />
        </div>
      ))}
    </>
  );
}

function entryOf({ owner, displayName, mail }: ContactAnswer): OwnerEntry {
  return { owner, whose: 'contact', name: displayName, userPrincipalName: '', second: mail ?? '' };
}
