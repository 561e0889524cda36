import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { resourceSpecific } from './contract-permissions.js';
import type { GraphErrorBody, OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';
import { signedToken } from './signed-token.js';

let open: OpenSandbox;

beforeAll(async () => {
  open = await openSandbox();
});

beforeEach(async () => {
  await fetch(`${open.sandbox.httpUrl}/sandbox/reset`, { method: 'POST' });
});

afterAll(() => open.stop());

async function answer(path: string, token: string) {
  const response = await open.graph(`/v1.0/${path}`, token);
  const text = response.headers.get('content-type')?.startsWith('image/') ? '' : await response.text();
  const { error } = (response.ok ? {} : JSON.parse(text)) as Partial<GraphErrorBody>;
  return error ? `${response.status} ${error.code}` : response.status;
}

async function settings(change: object): Promise<void> {
  const init = { method: 'PUT', body: JSON.stringify(change), headers: { 'Content-Type': 'application/json' } };
  expect((await fetch(`${open.sandbox.httpUrl}/sandbox/settings`, init)).status).toBe(200);
}

/** The private team, one of its members, and somebody outside. */
function privateTeam() {
  const team = open.info.teams.find(({ visibility }) => visibility === 'Private');
  const outsider = open.info.users.find(({ id }) => !team?.members.includes(id));
  return { id: team?.id ?? '', member: team?.members[0] ?? '', outsider: outsider?.id ?? '', team };
}

const everything =
  'Group.ReadWrite.All Team.ReadBasic.All TeamMember.Read.All Channel.ReadBasic.All ChannelMember.Read.All Chat.Read';

describe('a private team', () => {
  it('shows itself to its members', async () => {
    const { id, member } = privateTeam();
    const token = await open.userToken(member, everything);
    expect(await answer(`groups/${id}/photo`, token)).toBe('404 ImageNotFound');
    for (const path of [`teams/${id}`, `teams/${id}/members`, `teams/${id}/channels`, `groups/${id}`]) {
      expect(await answer(path, token)).toBe(200);
    }
  });

  it('keeps its photo, its members and its channels from everybody else', async () => {
    const { id, outsider, team } = privateTeam();
    const token = await open.userToken(outsider, everything);
    expect(await answer(`groups/${id}/photo`, token)).toBe('404 ErrorItemNotFound');
    expect(await answer(`groups/${id}/photos/48x48/$value`, token)).toBe('404 ErrorItemNotFound');
    expect(await answer(`teams/${id}/photo`, token)).toBe('403 ErrorAccessDenied');
    expect(await answer(`groups/${id}/team/photo`, token)).toBe('403 ErrorAccessDenied');
    expect(await answer(`me/joinedTeams/${id}/photo`, token)).toBe('404 NotFound');
    for (const path of ['', '/members', '/channels', `/channels/${team?.channels[0]?.id ?? ''}/members`]) {
      expect(await answer(`teams/${id}${path}`, token)).toBe('403 Forbidden');
    }
  });

  it('has no outsiders among applications', async () => {
    expect(await answer(`teams/${privateTeam().id}/members`, await open.appToken('tools'))).toBe(200);
  });
});

describe('members', () => {
  it('are shown to a user only where the user is one', async () => {
    const lunch = open.info.chats.find(({ topic }) => topic === 'Lunch on Friday');
    const outside = open.info.users.find(({ id }) => !lunch?.members.includes(id))?.id ?? '';
    const open30 = open.info.teams.find(({ displayName }) => displayName === 'Lantern Project');
    const token = await open.userToken(outside, everything);
    expect(await answer(`chats/${lunch?.id ?? ''}/members`, token)).toBe('403 Forbidden');
    expect(await answer(`teams/${open30?.id ?? ''}/members`, token)).toBe('403 Forbidden');
    expect(await answer(`teams/${open30?.id ?? ''}`, token)).toBe(200);
  });

  it('of a private channel are shown to nobody else of the team', async () => {
    const team = open.info.teams[0];
    const channel = team?.channels.find(({ membershipType }) => membershipType === 'private');
    const path = `teams/${team?.id ?? ''}/channels/${channel?.id ?? ''}/members`;
    const outside = team?.members.find((id) => !channel?.members.includes(id)) ?? '';
    expect(await answer(path, await open.userToken(outside, everything))).toBe('403 Forbidden');
    expect(await answer(path, await open.userToken(channel?.members[0] ?? '', everything))).toBe(200);
  });
});

describe('the portrait app', () => {
  it('reads members exactly where it is installed', async () => {
    const token = await open.appToken('portrait');
    for (const { id, installed, channels } of open.info.teams) {
      const expected = installed ? 200 : '403 Forbidden';
      expect(await answer(`teams/${id}/members`, token)).toBe(expected);
      for (const channel of channels) {
        expect(await answer(`teams/${id}/channels/${channel.id}/members`, token)).toBe(expected);
        expect(await answer(`teams/${id}/channels/${channel.id}/allMembers`, token)).toBe(expected);
      }
    }
    for (const { id, installed } of open.info.chats) {
      expect(await answer(`chats/${id}/members`, token)).toBe(installed ? 200 : '403 Forbidden');
    }
  });

  it('is installed in most teams and chats, and not in all', () => {
    for (const places of [open.info.teams, open.info.chats]) {
      const installed = places.filter((place) => place.installed).length;
      expect(installed).toBeGreaterThan(places.length / 2);
      expect(installed).toBeLessThan(places.length);
    }
  });

  it('has these rights from the installation and not from its token', async () => {
    const [team, chat] = [open.info.teams, open.info.chats].map((all) => all.find(({ installed }) => !installed)?.id);
    const appid = open.client('portrait').clientId;
    const token = await signedToken(open, { idtyp: 'app', appid, roles: resourceSpecific });
    expect(await answer(`teams/${team ?? ''}/members`, token)).toBe('403 Forbidden');
    expect(await answer(`chats/${chat ?? ''}/members`, token)).toBe('403 Forbidden');
    const other = await signedToken(open, { idtyp: 'app', appid: 'other', roles: resourceSpecific });
    expect(await answer(`teams/${open.info.teams[0]?.id ?? ''}/members`, other)).toBe('403 Forbidden');
  });

  it('is told what is missing as Teams tells it', async () => {
    const team = open.info.teams.find(({ installed }) => !installed)?.id ?? '';
    const response = await open.graph(`/v1.0/teams/${team}/members`, await open.appToken('portrait'));
    const { error } = (await response.json()) as GraphErrorBody;
    expect(error.message).toMatch(
      /^Missing role permissions on the request\. API requires one of 'TeamMember\.Read\.Group,.*'\. Roles on the request 'User\.ReadBasic\.All,/,
    );
  });
});

describe('a mailbox', () => {
  it('is not another user’s, and is not looked into before that is said', async () => {
    const contact = open.info.contacts.find(({ userId }) => userId !== open.info.currentUser);
    const token = await open.userToken(open.info.currentUser, 'Contacts.ReadWrite');
    for (const path of ['contacts', `contacts/${contact?.id ?? ''}/photo`, 'contacts/nothing/photo']) {
      expect(await answer(`users/${contact?.userId ?? ''}/${path}`, token)).toBe('403 ErrorAccessDenied');
    }
    expect(await answer(`me/contacts/${contact?.id ?? ''}/photo`, token)).toBe('404 ErrorItemNotFound');
  });

  it('has a contact of a folder in that folder only', async () => {
    const [inside, outside] = [true, false].map((isIn) =>
      open.info.contacts.find(
        ({ userId, folderId }) => userId === open.info.currentUser && (folderId !== null) === isIn,
      ),
    );
    const token = await open.userToken(open.info.currentUser, 'Contacts.Read');
    const folder = inside?.folderId ?? '';
    expect(await answer(`me/contactfolders/${folder}/contacts/${inside?.id ?? ''}/photo`, token)).toBe(200);
    expect(await answer(`me/contacts/${inside?.id ?? ''}/photo`, token)).toBe(200);
    expect(await answer(`me/contactFolders/${folder}/contacts/${outside?.id ?? ''}/photo`, token)).toBe(
      '404 ErrorItemNotFound',
    );
  });
});

describe('a guest', () => {
  const guest = () => open.info.users.find(({ isGuest }) => isGuest)?.id ?? '';

  it('reads their own photo today, and was refused in Exchange’s time', async () => {
    const token = await open.userToken(guest(), 'User.Read');
    expect(await answer('me/photo', token)).toBe(200);
    await settings({ era: 'exchange' });
    expect(await answer('me/photo/$value', token)).toBe('403 UnknownError');
    expect(await answer(`users/${guest()}/photo`, await open.appToken('tools'))).toBe(200);
  });

  it('may look somebody up and not list everybody', async () => {
    const token = await open.userToken(guest(), 'User.ReadBasic.All');
    expect(await answer(`users/${open.info.currentUser}/photo`, token)).toBe(200);
    expect(await answer('users', token)).toBe('403 Authorization_RequestDenied');
  });
});

describe('the switches', () => {
  it('keep group photos, and only those, from applications', async () => {
    await settings({ appOnlyGroupPhoto: false });
    const [id, app] = [open.info.teams[0]?.id ?? '', await open.appToken('tools')];
    for (const photo of ['photo', 'photo/$value', 'photos', 'photos/48x48/$value']) {
      expect(await answer(`groups/${id}/${photo}`, app)).toBe('403 ErrorAccessDenied');
    }
    expect(await answer(`teams/${id}/photo`, app)).toBe(200);
    expect(await answer(`groups/${id}/photo`, await open.userToken(open.info.currentUser, everything))).toBe(200);
  });

  it('let If-None-Match be honoured', async () => {
    const [path, app] = [`/v1.0/users/${open.user('normal').id}`, await open.appToken('tools')];
    const etag = (await open.graph(`${path}/photo/$value`, app)).headers.get('etag') ?? '';
    const conditional = (photo: string, value: string) =>
      open.graph(`${path}/${photo}`, app, { headers: { 'If-None-Match': value } });
    expect((await conditional('photo/$value', etag)).status).toBe(200);
    await settings({ ifNoneMatch: true });
    for (const photo of ['photo/$value', 'photos/48x48/$value']) {
      const unchanged = await conditional(photo, `"other", W/${etag}`);
      expect([unchanged.status, unchanged.headers.get('etag'), await unchanged.text()]).toEqual([304, etag, '']);
    }
    expect((await conditional('photo/$value', '"other"')).status).toBe(200);
    expect((await conditional('photo', etag)).status).toBe(200);
  });
});
