import * as teams from '@microsoft/teams-js';

/** What a test finds in a page of its tab: teams-js itself, and what the host told it of. */
export interface TabWindow {
  teams: typeof teams;
  heard: unknown[];
}

const tab = window as unknown as Window & TabWindow;
tab.teams = teams;
tab.heard = [];

const { host = '', page = '' } = document.body.dataset;

/** What each page does once it is initialised. */
const pages: Readonly<Record<string, () => void>> = {
  content: () => {
    teams.app.registerOnThemeChangeHandler((theme) => tab.heard.push(theme));
    teams.app.notifyAppLoaded();
    void teams.app.notifySuccess();
    document.getElementById('consent')?.addEventListener('click', () => {
      // teams-js takes no http here; the host knows what is meant.
      teams.authentication.authenticate({ url: `https://${location.host}/consent`, width: 500, height: 600 }).then(
        (result) => tab.heard.push(`consented ${result}`),
        (error: unknown) => tab.heard.push(`not consented: ${(error as Error).message}`),
      );
    });
  },
  config: () => {
    teams.pages.config.registerOnSaveHandler((event) => {
      const contentUrl = `${location.origin}/content?theme={theme}&who={user.userPrincipalName}`;
      const settings = { entityId: 'e-1', contentUrl, websiteUrl: contentUrl, suggestedDisplayName: 'Our faces' };
      void teams.pages.config.setConfig(settings).then(() => {
        event.notifySuccess();
      });
    });
    document.getElementById('valid')?.addEventListener('click', () => {
      teams.pages.config.setValidityState(true);
    });
  },
  end: () => {
    teams.authentication.notifySuccess('thanks');
  },
};

// Whoever comes back from the page of consent learns from the browser whose that was: the host's.
await teams.app.initialize([page === 'end' ? new URL(document.referrer).origin : host]);
pages[page]?.();
document.body.dataset['ready'] = 'yes';
