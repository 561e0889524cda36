import { app } from '@microsoft/teams-js';
import { createRoot, type Root } from 'react-dom/client';
import { ApiClient } from './api/api-client.js';
import { connect, NoHostError } from './host/connect.js';
import { createHost } from './host/host.js';
import { placeOf, viewerOf } from './host/tab-place.js';
import { Frame } from './look/frame.js';
import { paintPage } from './look/paint-page.js';
import { themeOf } from './look/theme-of.js';
import { App } from './pages/app.js';
import { SafetyNet } from './pages/safety-net.js';
import { TabContext, type Tab } from './tab-context.js';
import { chooseWords } from './words/choose-words.js';

const element = document.getElementById('root');
if (element) await open(createRoot(element));

/** Shows the tab in Teams, and elsewhere a page that says where it belongs. */
async function open(root: Root): Promise<void> {
  try {
    await openInTeams(root);
  } catch (thrown) {
    if (!(thrown instanceof NoHostError)) throw thrown;
    const { showOutside } = await import('./pages/show-outside.js');
    await showOutside(root);
  }
}

async function openInTeams(root: Root): Promise<void> {
  const context = await connect();
  app.notifyAppLoaded();
  paintPage(context.app.theme);
  const [theme, words] = await Promise.all([themeOf(context.app.theme), chooseWords(context.app.locale)]);
  document.documentElement.lang = words.language;
  const host = createHost();
  const api = new ApiClient({ token: host.token, fetch: fetch.bind(window), isOnline: () => navigator.onLine });
  const tab: Tab = { api, host, words, place: placeOf(context), viewer: viewerOf(context) };
  root.render(
    <Frame theme={theme} onTheme={app.registerOnThemeChangeHandler}>
      <TabContext value={tab}>
        <SafetyNet words={words} onFault={tellFault}>
          <App subPage={context.page.subPageId ?? ''} />
        </SafetyNet>
      </TabContext>
    </Frame>,
  );
  await app.notifySuccess();
}

function tellFault(): void {
  app.notifyFailure({ reason: app.FailedReason.Other, message: 'A part of the tab failed' });
}
