import { Button, Input } from '@fluentui/react-components';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import type { PeopleAnswer } from '../api/answers.js';
import { ownerPath } from '../api/paths.js';
import { TroubleNote } from '../states/trouble-note.js';
import { useAsk } from '../states/use-ask.js';
import { useTab } from '../tab-context.js';
import { OwnerList } from './owner-list.js';
import { Part } from './part.js';
import type { ShownOwner } from './shown-owner.js';

/** Finds anybody in the organisation by name. */
export function FindPart({ onOpen }: { readonly onOpen: (owner: ShownOwner) => void }): ReactNode {
  const { words } = useTab();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const find = (event: SubmitEvent): void => {
    event.preventDefault();
    setName(text.trim());
  };
  return (
    <Part title={words.personal.find}>
      <form className="personal-row" role="search" onSubmit={find}>
        <Input
          className="personal-search"
          type="search"
          aria-label={words.personal.findHint}
          placeholder={words.personal.findHint}
          value={text}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
        <Button type="submit">{words.personal.findButton}</Button>
      </form>
      {name !== '' && <Found name={name} onOpen={onOpen} />}
    </Part>
  );
}

function Found({ name, onOpen }: { readonly name: string; readonly onOpen: (owner: ShownOwner) => void }): ReactNode {
  const { api, words } = useTab();
  const [asked, retry] = useAsk(name, (signal) =>
    api.json<PeopleAnswer>(`/people?name=${encodeURIComponent(name)}`, signal),
  );
  const people = asked.value?.people;
  return (
    <>
      <p role="status" className="personal-text">
        {asked.state === 'loading' && `${words.loading} …`}
        {people && (people.length === 0 ? words.personal.nobody : words.personal.found(people.length))}
      </p>
      {asked.state === 'failed' && <TroubleNote trouble={asked.trouble} onRetry={retry} />}
      {people && (
        <OwnerList
          entries={people.map(({ id, displayName, userPrincipalName }) => ({
            owner: ownerPath({ kind: 'user', user: id }),
            whose: 'person',
            name: displayName,
            userPrincipalName,
            second: userPrincipalName,
          }))}
          onOpen={onOpen}
        />
      )}
    </>
  );
}
