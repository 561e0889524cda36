import { describe, expect, it } from '@jest/globals';
import { hostPageTabLink, noTabLink, teamsTabLink } from '../../src/bot/tab-links.js';
import { personOfLink } from '../../src/bot/search/tab-link.js';

const person = { kind: 'user', user: '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9' } as const;

describe('a link into the tab', () => {
  it('is a deep link of the cloud’s Teams that names the person', () => {
    const link = new URL(teamsTabLink('teams.microsoft.com', 'an-app')(person) ?? '');
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/entity/an-app/photos');
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: `users/${person.user}` });
  });

  it('is one that unfurls again', () => {
    const tabLink = teamsTabLink('teams.microsoft.com', 'an-app');
    expect(personOfLink(tabLink(person) ?? '', { publicUrl: undefined, tabLink })).toBe(person.user);
  });

  it('leads in the demo to the page that plays Teams', () => {
    const link = new URL(hostPageTabLink('http://127.0.0.1:3980/host/')(person) ?? '');
    expect(link.pathname).toBe('/host/');
    expect(link.searchParams.get('subPageId')).toBe(`users/${person.user}`);
  });

  it('stays below the 1,900 characters that Teams takes, also for a contact in a folder', () => {
    const id = 'A'.repeat(150);
    const contact = { kind: 'myFolderContact', folder: id, contact: id } as const;
    expect(teamsTabLink('teams.microsoft.com', 'an-app')(contact)?.length).toBeLessThan(1_900);
  });

  it('is none where the app has no id in Teams', () => {
    expect(noTabLink(person)).toBeUndefined();
  });
});
