import { app } from '@microsoft/teams-js';
import { ApiClient } from './api/api-client.js';
import { askAhead } from './api/ask-ahead.js';
import { connect, NoHostError } from './host/connect.js';
import { createHost } from './host/host.js';
import { placeOf, viewerOf } from './host/tab-place.js';
import { paintPage } from './look/paint-page.js';
import { themeOf } from './look/theme-of.js';
import { showUnloaded } from './pages/show-unloaded.js';
import type { Tab } from './tab-context.js';
import { chooseWords } from './words/choose-words.js';

// What draws is loaded while Teams is asked where this is, and the app who is here.
const drawing = import('./draw-tab.js');
// Somebody asks for it later, and is told then.
drawing.catch(() => undefined);

const element = document.getElementById('root');
if (element) await open(element);

/** Shows the tab in Teams, and elsewhere a page that says where it belongs. */
async function open(root: HTMLElement): Promise<void> {
  try {
    await openInTeams(root);
  } catch (thrown) {
    if (!(thrown instanceof NoHostError)) throw thrown;
    const { showOutside } = await import('./pages/show-outside.js');
    await showOutside(root);
  }
}

async function openInTeams(root: HTMLElement): Promise<void> {
  const context = await connect();
  app.notifyAppLoaded();
  paintPage(context.app.theme);
  const host = createHost();
  const api = new ApiClient({ token: host.token, fetch: fetch.bind(window), isOnline: () => navigator.onLine });
  const place = placeOf(context);
  askAhead(api, place, location.search);
  const [loaded, words] = await Promise.all([
    Promise.all([drawing, themeOf(context.app.theme)]).catch(() => undefined),
    chooseWords(context.app.locale),
  ]);
  document.documentElement.lang = words.language;
  if (!loaded) {
    showUnloaded(root, words, navigator.onLine);
    app.notifyFailure({ reason: app.FailedReason.Other, message: 'The tab could not be loaded' });
    return;
  }
  const [{ drawTab }, theme] = loaded;
  const tab: Tab = { api, host, words, place, viewer: viewerOf(context) };
  drawTab(root, { tab, theme, subPage: context.page.subPageId ?? '' });
  await app.notifySuccess();
}
