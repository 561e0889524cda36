import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loopbackUrl } from '../../src/sandbox/host/page/addresses.js';
import { fillPlaceholders } from '../../src/sandbox/host/page/placeholders.js';
import { glanceAt, shownArguments } from '../../src/sandbox/host/page/redact.js';
import { readTabSettings } from '../../src/sandbox/host/page/tab-settings.js';
import { readTeamsLink } from '../../src/sandbox/host/page/teams-links.js';
import { readAppMessage } from '../../src/sandbox/host/page/wire.js';

const base64url = (min: number) => fc.stringMatching(new RegExp(`^[\\w-]{${min},60}$`));

describe('messages as they are shown', () => {
  it('never hold a token in full, wherever it stands', () => {
    fc.assert(
      fc.property(base64url(20), base64url(1), base64url(20), fc.string(), (head, payload, signature, around) => {
        const token = `eyJ${head}.${payload}.${signature}`;
        for (const show of [shownArguments, glanceAt]) {
          const shown = show([true, { deep: [`${around} ${token}`] }]);
          expect(shown).not.toContain(head);
          expect(shown).not.toContain(`.${signature}`);
        }
      }),
    );
  });

  it('survive what JSON cannot say', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(shownArguments(circle)).toBe('(something that cannot be shown)');
    expect(shownArguments([1n])).toBe('(something that cannot be shown)');
  });

  it('are cut where they would fill the pane', () => {
    expect(shownArguments(['x'.repeat(100_000)]).length).toBeLessThan(2_100);
  });
});

describe('addresses', () => {
  it.each(['http://127.0.0.1:3978/tab/', 'https://localhost:3979/a?b#c', 'http://localhost'])(
    'frames %s',
    (address) => {
      expect(loopbackUrl(address)?.href).toBe(new URL(address).href);
    },
  );

  it.each([
    'https://teams.example/',
    'http://127.0.0.1.evil.example/',
    'http://localhost@evil.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    '/tab/',
    '',
    undefined,
  ])('does not frame %s', (address) => {
    expect(loopbackUrl(address)).toBeUndefined();
  });

  it('are filled with the context, by old names and new, and never gain a parameter by it', () => {
    const context = { theme: 'dark', userPrincipalName: "a&b=c'd@x", groupId: null };
    const address = 'http://localhost/?t={theme}&u={user.userPrincipalName}&T={app.theme}&g={team.groupId}&n={nobody}';
    expect([...new URL(fillPlaceholders(address, context)).searchParams]).toEqual([
      ['t', 'dark'],
      ['u', "a&b=c'd@x"],
      ['T', 'dark'],
      ['g', ''],
      ['n', ''],
    ]);
  });

  it('of Teams lead to a page of the tab, or elsewhere', () => {
    const link = (path: string) => readTeamsLink(new URL(path, 'https://teams.microsoft.com'));
    expect(link('/l/entity/a/b?context=%7B%22subEntityId%22%3A%22me%22%7D')).toEqual({ kind: 'page', subPageId: 'me' });
    expect(link('/l/entity/a/b?context=nonsense')).toEqual({ kind: 'page', subPageId: '' });
    expect(link('/l/chat/0/0?users=a')).toEqual({ kind: 'elsewhere' });
    expect(readTeamsLink(new URL('https://elsewhere.example/l/entity/a/b'))).toBeUndefined();
  });
});

describe('what a frame sends', () => {
  it('is a message only where it has a number and a name', () => {
    expect(readAppMessage({ id: 0, uuidAsString: 'u', func: 'getContext' })).toEqual({
      id: 0,
      uuid: 'u',
      func: 'getContext',
      args: [],
    });
    fc.assert(
      fc.property(fc.anything(), (data) => {
        const message = readAppMessage(data);
        expect(message === undefined || typeof message.func === 'string').toBe(true);
      }),
    );
  });

  it('is a tab’s settings only where there is a page of this machine to show', () => {
    expect(readTabSettings({ contentUrl: 'https://evil.example/' })).toMatch(/not on this machine/);
    expect(readTabSettings({})).toMatch(/no contentUrl/);
    expect(readTabSettings({ contentUrl: 'http://localhost/', entityId: 7 })).toMatchObject({ entityId: '' });
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readTabSettings(value)).toBeDefined();
      }),
    );
  });
});
