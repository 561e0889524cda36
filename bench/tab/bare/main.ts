// The least that a page of React and Fluent UI does to show the same faces: a token from Teams, one question, a list.
import { FluentProvider, Image, Spinner, teamsLightTheme, Text } from '@fluentui/react-components';
import { app, authentication } from '@microsoft/teams-js';
import { createElement, useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

interface Member {
  readonly id: string;
  readonly displayName: string;
  readonly image: string;
}

await app.initialize([...location.ancestorOrigins]);
const { team } = await app.getContext();

async function readMembers(): Promise<readonly Member[]> {
  const authorization = `Bearer ${await authentication.getAuthToken()}`;
  const response = await fetch(`/api/teams/${team?.groupId ?? ''}/members?top=24`, { headers: { authorization } });
  return ((await response.json()) as { readonly members: readonly Member[] }).members;
}

function Faces(): ReactNode {
  const [members, setMembers] = useState<readonly Member[]>();
  useEffect(() => {
    void readMembers().then(setMembers);
  }, []);
  if (!members) return createElement(Spinner, { label: 'Loading' });
  return members.map(({ id, displayName, image }) =>
    createElement(
      'figure',
      { key: id },
      createElement(Image, { src: image, alt: `Photo of ${displayName}`, width: 72, height: 72, shape: 'circular' }),
      createElement(Text, null, displayName),
    ),
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(createElement(FluentProvider, { theme: teamsLightTheme }, createElement(Faces)));
