import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { personOfLink } from '../../src/bot/search/tab-link.js';
import { hostPageTabLink, noTabLink, teamsTabLink } from '../../src/bot/tab-links.js';
import { clouds } from '../../src/model/clouds.js';

const publicUrl = 'https://portrait.example.com';
const appId = '5f0c0d9e-1111-4222-8333-444444444444';
const ours = teamsTabLink('teams.microsoft.com', appId);
const user = (name: string) => ({ kind: 'user', user: name }) as const;

/** Letters of user principal names, some of which a link has to encode. */
const names = fc.oneof(fc.uuid(), fc.stringMatching(/^[a-z0-9.'!#^~_-]{1,30}@[a-z0-9]{1,20}\.example$/));

describe('the person of a link', () => {
  it('is whom our own links lead to, in every cloud and in the demo', () => {
    const makers = [
      ...Object.values(clouds).map(({ deepLinkHost }) => teamsTabLink(deepLinkHost, appId)),
      hostPageTabLink('http://127.0.0.1:3980/host/'),
    ];
    fc.assert(
      fc.property(names, fc.constantFrom(...makers), (name, tabLink) => {
        expect(personOfLink(tabLink(user(name)) ?? '', { publicUrl, tabLink })).toBe(name);
      }),
    );
  });

  it('is nobody where Teams’ link leads to another app', () => {
    const other = teamsTabLink('teams.microsoft.com', '00000000-1111-4222-8333-444444444444')(user(appId)) ?? '';
    expect(personOfLink(other, { publicUrl, tabLink: ours })).toBeUndefined();
    expect(personOfLink(other, { publicUrl, tabLink: noTabLink })).toBe(appId);
  });

  it('is nobody where another host speaks of our tab', () => {
    fc.assert(
      fc.property(fc.domain(), (host) => {
        const link = `https://${host}/tab/?subPageId=users/${appId}`;
        expect(personOfLink(link, { publicUrl, tabLink: ours })).toBeUndefined();
      }),
    );
  });

  it('is nobody for owners that are no people', () => {
    for (const path of [
      'me',
      `groups/${appId}`,
      `teams/${appId}`,
      `users/${appId}/contacts/x`,
      'users/a%2Fb',
      'users/',
    ]) {
      expect(personOfLink(`${publicUrl}/tab#${path}`, { publicUrl, tabLink: ours })).toBeUndefined();
    }
  });

  it('is somebody or nobody for any text, and never an error', () => {
    const subPages = fc.oneof(fc.string(), fc.webFragments(), fc.webQueryParameters());
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          subPages.map((part) => `${publicUrl}/tab/?subPageId=${part}`),
        ),
        (link) => {
          const person = personOfLink(link, { publicUrl, tabLink: ours });
          expect(person ?? '').not.toMatch(/[/\\?%\s]|^\.\.?$/);
        },
      ),
    );
  });
});
