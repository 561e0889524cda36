import type { app } from '@microsoft/teams-js';
import { describe, expect, it } from '@jest/globals';
import { placeOf } from '../../src/tab/host/tab-place.js';
import { trustedParents } from '../../src/tab/host/trusted-parents.js';
import { ownerSegments } from '../../src/model/owner-path.js';
import { ownerOfSubPage } from '../../src/tab/pages/landing.js';
import { addressOf, showOf } from '../../src/tab/pages/what-to-show.js';

/** As much of Teams' context as is looked at. */
const place = (context: object) => placeOf(context as app.Context);

describe('where the tab was opened', () => {
  it('is a team, whose people are those of its standard channels', () => {
    const context = { team: { groupId: 'g', displayName: 'T' }, channel: { id: 'c', membershipType: 'Regular' } };
    expect(place(context)).toMatchObject({ kind: 'team', team: 'g', room: { kind: 'team', team: 'g' } });
  });

  it.each([
    ['Private', 'private'],
    ['Shared', 'shared'],
  ])('is a channel with people of its own (%s), of the team that owns it', (membershipType, kind) => {
    const channel = { id: 'c', displayName: 'C', membershipType, ownerGroupId: 'owner' };
    expect(place({ team: { groupId: null }, channel })).toMatchObject({
      team: 'owner',
      room: { kind: 'channel', team: 'owner', channel: 'c' },
      channel: { kind, name: 'C' },
    });
  });

  it('is a chat, or nothing but oneself', () => {
    expect(place({ chat: { id: '19:a' } })).toEqual({ kind: 'chat', room: { kind: 'chat', chat: '19:a' } });
    expect(place({ chat: { id: '' } })).toEqual({ kind: 'personal' });
  });
});

describe('who may play Teams', () => {
  const parents = ['http://127.0.0.1:3980', 'https://evil.example', 'nonsense'];

  it('is a page of this machine for a page of this machine', () => {
    expect(trustedParents(new URL('http://localhost:3978/tab/'), parents)).toEqual(['http://127.0.0.1:3980']);
  });

  it('is nobody beside Teams for any other', () => {
    expect(trustedParents(new URL('https://photos.example/tab/'), parents)).toEqual([]);
  });
});

describe('where a deep link leads', () => {
  const path = (subPage: string) => {
    const owner = ownerOfSubPage(subPage);
    return owner && ownerSegments(owner).join(' ');
  };

  it.each([
    ['users/a1', 'users a1'],
    ['ann@x.example', 'users ann@x.example'],
    ['users/o%27neil@x.example', "users o'neil@x.example"],
    ['me', 'me'],
    ['teams/t', 'teams t'],
    ['groups/g', 'groups g'],
    ['me/joinedTeams/t', 'me joinedTeams t'],
    ['me/contacts/c%2F1', 'me contacts c/1'],
    ['me/contactFolders/f/contacts/c', 'me contactFolders f contacts c'],
    ['users/u/contacts/c', 'users u contacts c'],
    ['users/u/contactFolders/f/contacts/c', 'users u contactFolders f contacts c'],
    ['drive/root/createdByUser', 'drive root createdByUser'],
  ])('"%s" is a photo’s owner', (subPage, owner) => {
    expect(path(subPage)).toBe(owner);
  });

  it.each(['', 'users/', 'users/a/b', 'wall/1', '/'])('"%s" is nobody', (subPage) => {
    expect(path(subPage)).toBeUndefined();
  });

  it('with an escape that stands for nothing is taken as it is', () => {
    expect(path('%E0')).toBe('users %E0');
  });
});

describe('what a pinned tab shows', () => {
  it('is part of its address, and everything where nobody chose', () => {
    expect(showOf(new URL(addressOf('faces', 'https://a.example')).search)).toBe('faces');
    expect([showOf(''), showOf('?show=x')]).toEqual(['both', 'both']);
  });
});
