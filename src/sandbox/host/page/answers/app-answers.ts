import { contextOf } from '../context.js';
import type { HostParts } from '../host-parts.js';
import { hostVersion, runtimeConfig } from '../runtime-config.js';
import { unanswered } from '../switchboard.js';
import type { Answers, Call } from '../switchboard.js';

/** How an app starts, learns where it is, and says how it fares (teams-js `app`). */
export function appAnswers({ scene, session, stage, returnFocus }: HostParts): Answers {
  const says = (sentence: (reasons: string) => string) =>
    unanswered(({ guest, args }: Call) => {
      if (guest.name === 'tab') stage.say(sentence(args.filter((arg) => typeof arg === 'string').join(', ')));
    });
  return {
    initialize: ({ guest }) => {
      guest.listensTo.clear();
      if (guest.name === 'tab') stage.say('Initialised.');
      return [guest.page.frameContext, 'web', runtimeConfig(scene().rights), hostVersion];
    },
    getContext: ({ guest }) => [contextOf(scene(), guest.page, session)],
    registerHandler: unanswered(({ guest, args: [event] }) => {
      if (typeof event === 'string') guest.listensTo.add(event);
    }),
    'appInitialization.appLoaded': says(() => 'Loaded.'),
    'appInitialization.success': says(() => 'Ready.'),
    'appInitialization.failure': says((reasons) => `Failed: ${reasons}. Teams would show its error page.`),
    'appInitialization.expectedFailure': says((reasons) => `Ready, with a failure of its own: ${reasons}.`),
    returnFocus: unanswered(returnFocus),
    setFrameContext: unanswered(() => undefined),
    readyToUnload: unanswered(() => undefined),
  };
}
