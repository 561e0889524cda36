import type { HostParts } from '../host-parts.js';
import { unanswered } from '../switchboard.js';
import type { Answers, Reply } from '../switchboard.js';
import { sdkErrors } from '../wire.js';
import { textOf } from './field-of.js';

/** How an app learns who sits there, and gets consent (teams-js `authentication`). */
export function signInAnswers({ scene, popup }: HostParts): Answers {
  return {
    'authentication.getAuthToken': ({ args: [resources, , silent] }) => {
      const { user, signIn } = scene();
      switch (signIn) {
        case 'works':
          return askForToken(user.id, resources, silent);
        // What Teams says to a tab whose user has to agree first.
        case 'consent':
          return [false, 'resourceRequiresConsent'];
        // What Teams says where the manifest names another resource than the tenant knows.
        case 'refused':
          return [false, 'resourceDisabled'];
        // Teams has been seen not to answer at all; an app needs a patience of its own.
        case 'silent':
          return new Promise<never>(() => undefined);
      }
    },
    'authentication.getUser': () => [false, sdkErrors.notSupported],
    'authentication.authenticate': ({ guest, args: [url, width, height] }) => popup.show(guest, url, width, height),
    'authentication.authenticate.success': unanswered(({ guest, args: [result] }) => {
      if (guest.name === 'popup') popup.finish([true, result]);
    }),
    'authentication.authenticate.failure': unanswered(({ guest, args: [reason] }) => {
      if (guest.name === 'popup') popup.finish([false, reason]);
    }),
  };
}

/** The sandbox signs it; it goes to the frame that asked and is kept nowhere. */
async function askForToken(user: string, resources: unknown, silent: unknown): Promise<Reply> {
  const resource: unknown = Array.isArray(resources) ? resources[0] : undefined;
  const response = await fetch('/host/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ user, ...(typeof resource === 'string' ? { resource } : {}), silent: silent === true }),
  });
  const answer: unknown = await response.json();
  const token = textOf(answer, 'token');
  return token === undefined ? [false, textOf(answer, 'reason') ?? 'InternalError'] : [true, token];
}
