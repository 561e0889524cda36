import type { Guest } from '../guest.js';
import type { HostParts } from '../host-parts.js';
import { unanswered } from '../switchboard.js';
import type { Answers } from '../switchboard.js';
import { readTabSettings } from '../tab-settings.js';
import type { TabSettings } from '../tab-settings.js';

/** How an app is configured as a tab, and removed (teams-js `pages.config`). */
export function settingsAnswers({ scene, stage, settings }: HostParts): Answers {
  // What a configuration page has handed over and not said yet to be all.
  const handedOver = new WeakMap<Guest, TabSettings>();
  const complain = (what: string, reason: unknown): void => {
    settings.complain(`${what}: ${typeof reason === 'string' ? reason : 'the page gave no reason'}.`);
  };
  return {
    'settings.setValidityState': unanswered(({ args: [isValid] }) => {
      settings.allow(isValid === true);
    }),
    'settings.setSettings': ({ guest, args: [value] }) => {
      const read = readTabSettings(value);
      if (typeof read === 'string') return [false, read];
      if (guest.name === 'config') handedOver.set(guest, read);
      else stage.keep(scene(), read);
      return [true];
    },
    'settings.getSettings': () => [stage.settingsOf(scene()) ?? {}],
    'settings.save.success': unanswered(({ guest }) => {
      const saved = handedOver.get(guest);
      if (!saved) {
        complain('Not saved', 'the page never called setConfig');
        return;
      }
      stage.keep(scene(), saved);
      settings.close();
      stage.load(scene());
    }),
    'settings.save.failure': unanswered(({ args: [reason] }) => {
      complain('Not saved', reason);
    }),
    'settings.remove.success': unanswered(({ guest }) => {
      if (guest.name !== 'remove') return;
      stage.forget(scene());
      settings.close();
      stage.load(scene());
    }),
    'settings.remove.failure': unanswered(({ args: [reason] }) => {
      complain('Not removed', reason);
    }),
  };
}
