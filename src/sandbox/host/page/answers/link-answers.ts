import type { HostParts } from '../host-parts.js';
import { showNotice } from '../notices.js';
import { unanswered } from '../switchboard.js';
import type { Answers, Reply } from '../switchboard.js';
import { readTeamsLink } from '../teams-links.js';
import { textOf } from './field-of.js';

/** Links, and ways from one page of the tab to another (teams-js `app.openLink`, `pages`). */
export function linkAnswers({ goTo }: HostParts): Answers {
  return {
    executeDeepLink: ({ args: [address] }) => openLink(address, goTo),
    'pages.navigateToApp': ({ args: [target] }) => {
      goTo(textOf(target, 'subPageId') ?? '');
      showNotice(`The tab went to its page “${textOf(target, 'pageId') ?? ''}”.`);
      return [true];
    },
    'pages.currentApp.navigateTo': ({ args: [target] }) => {
      goTo(textOf(target, 'subPageId') ?? '');
      return [null];
    },
    'pages.currentApp.navigateToDefaultPage': () => {
      goTo('');
      return [null];
    },
    shareDeepLink: unanswered(({ args: [subPageId, label] }) => {
      const link = new URL(window.location.href);
      link.searchParams.set('subEntityId', typeof subPageId === 'string' ? subPageId : '');
      showNotice(`A link to “${typeof label === 'string' ? label : 'this page'}” to copy: ${link.href}`);
    }),
    navigateCrossDomain: () => [false, 'Cross-origin navigation is not played here.'],
    navigateBack: () => [false, 'Back navigation is not supported in the current client or context.'],
  };
}

/** A link of Teams is followed here, as far as that goes; any other is opened in a tab that knows nothing of this one. */
function openLink(address: unknown, goTo: HostParts['goTo']): Reply {
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return [false, 'Invalid url'];
  const link = readTeamsLink(url);
  if (link?.kind === 'page') goTo(link.subPageId);
  if (!link) window.open(url, '_blank', 'noopener,noreferrer');
  showNotice(link ? `Teams would follow the link ${url.href}` : `Opened in a new tab: ${url.href}`);
  return [true];
}
