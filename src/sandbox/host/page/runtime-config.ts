import type { Rights } from './scene.js';

/** The teams-js that this host was written against; it answers with the older of its own and the tab's. */
export const hostVersion = '2.58.0';

/** What this host can do, as `app.initialize` is told: runtime version 4 of teams-js, without what nobody plays here. */
export function runtimeConfig(rights: Rights): string {
  return JSON.stringify({
    apiVersion: 4,
    hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
    isLegacyTeams: false,
    supports: {
      chat: {},
      // Teams lets tabs write to the clipboard through itself only (teams-js 2.54, notes on `clipboard`).
      ...(rights === 'none' ? {} : { clipboard: {} }),
      dialog: { url: { parentCommunication: {} }, update: {} },
      pages: { config: {}, currentApp: {} },
      people: {},
      profile: {},
    },
  });
}
