import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { metadataPath, originalPath, segment, sizedOwner, sizedPath, sizesPath } from '../../src/graph/photo-paths.js';
import type { PhotoOwner } from '../../src/model/photo-owner.js';

const owners: [PhotoOwner, path: string, route: string][] = [
  [{ kind: 'me' }, '/me', '/me'],
  [{ kind: 'user', user: "o'neil@x.org" }, '/users/o%27neil%40x.org', '/users/{id}'],
  [{ kind: 'group', group: 'g/1' }, '/groups/g%2F1', '/groups/{id}'],
  [{ kind: 'team', team: 't?1' }, '/teams/t%3F1', '/teams/{id}'],
  [{ kind: 'myContact', contact: 'c#1' }, '/me/contacts/c%231', '/me/contacts/{id}'],
  [
    { kind: 'myFolderContact', folder: 'f=', contact: 'c+/' },
    '/me/contactFolders/f%3D/contacts/c%2B%2F',
    '/me/contactFolders/{id}/contacts/{id}',
  ],
  [{ kind: 'userContact', user: 'u 1', contact: 'ć' }, '/users/u%201/contacts/%C4%87', '/users/{id}/contacts/{id}'],
  [
    { kind: 'userFolderContact', user: '%2e', folder: '...', contact: '王' },
    '/users/%252e/contactFolders/.../contacts/%E7%8E%8B',
    '/users/{id}/contactFolders/{id}/contacts/{id}',
  ],
  [{ kind: 'joinedTeam', team: 't' }, '/me/joinedTeams/t', '/me/joinedTeams/{id}'],
  [{ kind: 'driveCreator' }, '/drive/root/createdByUser', '/drive/root/createdByUser'],
];

describe('the paths of an owner’s photo', () => {
  it.each(owners)('of %j lie below %s', (owner, path, route) => {
    expect(metadataPath(owner)).toEqual({ path: `${path}/photo`, route: `${route}/photo` });
    expect(originalPath(owner)).toEqual({ path: `${path}/photo/$value`, route: `${route}/photo/$value` });
  });

  it('lead to sizes where Graph keeps them: for people and groups, and for teams through their groups', () => {
    const through = owners.map(([owner]) => sizedOwner(owner)?.kind);
    const expected = {
      me: 'me',
      user: 'user',
      group: 'group',
      team: 'group',
      joinedTeam: 'group',
      driveCreator: 'driveCreator',
    } as Record<string, string>;
    expect(through).toEqual(owners.map(([{ kind }]) => expected[kind]));
  });

  it('cannot be written for the sizes of an owner that has none', () => {
    // @ts-expect-error a team has no sized photos of its own
    expect(sizedPath({ kind: 'team', team: 't' }, 48).path).toContain('/teams/');
    // @ts-expect-error nor has a contact
    expect(sizesPath({ kind: 'myContact', contact: 'c' }).path).toContain('/contacts/');
    // @ts-expect-error nor does Graph keep sizes of its users' choosing
    expect(sizedPath({ kind: 'me' }, 100).path).toContain('100x100');
  });

  it('name the size', () => {
    expect(sizedPath({ kind: 'user', user: 'u' }, 648)).toEqual({
      path: '/users/u/photos/648x648/$value',
      route: '/users/{id}/photos/648x648/$value',
    });
    expect(sizedPath({ kind: 'me' }, 48).path).toBe('/me/photos/48x48/$value');
    expect(sizedPath({ kind: 'group', group: 'g' }, 96).path).toBe('/groups/g/photos/96x96/$value');
  });
});

describe('a name in a path', () => {
  const halves = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
  const traversal = fc.string({
    unit: fc.constantFrom('.', '/', '\\', '%2e', '%2f', '..', '?', '#', ';', '\t', '\n', '@'),
  });
  const names = fc
    .oneof(fc.string({ unit: 'binary' }), halves, traversal)
    .filter((name) => !['', '.', '..'].includes(name));

  it('stays one segment through a URL parser, and comes back as it went in', () => {
    fc.assert(
      fc.property(names, (name) => {
        const url = new URL(`https://graph.example/v1.0${metadataPath({ kind: 'user', user: name }).path}`);
        const [empty, version, users, seen = '', photo, ...more] = url.pathname.split('/');
        expect([empty, version, users, photo, more, url.search, url.hash]).toEqual([
          '',
          'v1.0',
          'users',
          'photo',
          [],
          '',
          '',
        ]);
        expect(url.host).toBe('graph.example');
        expect(decodeURIComponent(seen)).toBe(Buffer.from(name).toString());
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['', '.', '..'])('is refused when it is "%s", which a URL parser would take away', (name) => {
    expect(() => segment(name)).toThrow(expect.objectContaining({ code: 'owner_not_found' }));
    expect(() => originalPath({ kind: 'userContact', user: 'u', contact: name })).toThrow();
  });
});
