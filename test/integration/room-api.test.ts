import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { callsOf, graphRequests, resetSandbox, setFaults } from '../house/graph-log.js';
import { openHouse, type House } from '../house/open-house.js';
import { TabClient } from '../house/tab-client.js';

interface MembersAnswer {
  readonly members: readonly {
    readonly id: string;
    readonly displayName: string;
    readonly userPrincipalName: string;
    readonly hasPhoto: boolean;
    readonly etag: string | null;
    readonly image: string | null;
    readonly reason?: string;
  }[];
  readonly next: string | null;
  readonly total: number;
  readonly withPhoto: number;
}

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.stop());

/** The largest team in which the app is installed, and one of its members. */
async function openTeam(of: House = house) {
  const { teams, users } = of.open.info;
  const [team] = teams
    .filter(({ installed }) => installed)
    .sort((one, other) => other.members.length - one.members.length);
  const member = users.find(({ id, isGuest }) => !isGuest && team?.members.includes(id));
  if (!team || !member) throw new Error('no team with the app');
  return { team, users, tab: await TabClient.signIn(of, member) };
}

describe('a team’s wall', () => {
  it('shows everybody, with their names and small faces, in calls of twenty', async () => {
    const { team, users, tab } = await openTeam();
    await resetSandbox(house);
    const wall = await tab.json<MembersAnswer>(`/teams/${team.id}/members?top=200`);
    const expected = users.filter(({ id }) => team.members.includes(id));
    expect(wall.members.map(({ id }) => id).sort()).toEqual(team.members.toSorted());
    const hasNone = ['none', 'one-by-one', 'broken'];
    for (const member of wall.members) {
      const user = expected.find(({ id }) => id === member.id);
      expect(member).toMatchObject({
        displayName: user?.displayName,
        userPrincipalName: user?.userPrincipalName,
        hasPhoto: !hasNone.includes(user?.photo ?? ''),
      });
      expect(member.image === null).toBe(!member.hasPhoto);
      expect(member.etag === null).toBe(!member.hasPhoto);
    }
    expect(wall).toMatchObject({
      next: null,
      total: team.members.length,
      withPhoto: expected.filter(({ photo }) => !hasNone.includes(photo)).length,
    });
    expect(team.members.length).toBeGreaterThanOrEqual(30);
    const calls = callsOf(await graphRequests(house));
    expect(calls).toBeLessThanOrEqual(2 + Math.ceil(team.members.length / 20));
    const [uri = ''] = wall.members.flatMap(({ image }) => image ?? []);
    expect(uri).toMatch(/^data:image\/webp;base64,/);
    const face = Buffer.from(uri.split(',')[1] ?? '', 'base64');
    expect(await sharp(face).metadata()).toMatchObject({ width: 96, height: 96, format: 'webp' });
  });

  it('costs nothing the second time, whoever of the team looks', async () => {
    const { team, users } = await openTeam();
    await resetSandbox(house);
    const members = users.filter(({ id, isGuest }) => !isGuest && team.members.includes(id));
    for (const user of members.slice(0, 2)) {
      const tab = await TabClient.signIn(house, user);
      expect((await tab.ask(`/teams/${team.id}/members?top=200`)).status).toBe(200);
    }
    expect(await graphRequests(house)).toEqual([]);
  });

  it('comes in pages, each with everybody once', async () => {
    const { team, tab } = await openTeam();
    const seen: string[] = [];
    let after = '';
    do {
      const page = await tab.json<MembersAnswer>(`/teams/${team.id}/members?top=7${after}`);
      expect(page.members.length).toBeLessThanOrEqual(7);
      expect(page.total).toBe(team.members.length);
      seen.push(...page.members.map(({ id }) => id));
      after = page.next === null ? '' : `&after=${encodeURIComponent(page.next)}`;
    } while (after !== '');
    expect(seen.toSorted()).toEqual(team.members.toSorted());
  });

  it('is for its members alone', async () => {
    const { team, users } = await openTeam();
    const outsider = users.find(({ id, isGuest }) => !isGuest && !team.members.includes(id));
    const { teams } = house.open.info;
    const hidden = teams.find(({ visibility }) => visibility.toLowerCase() === 'private');
    const stranger = users.find(({ id, isGuest }) => !isGuest && !hidden?.members.includes(id));
    for (const [user, room] of [[outsider, team] as const, [stranger, hidden] as const]) {
      if (!user || !room) continue;
      const tab = await TabClient.signIn(house, user);
      for (const what of ['members', 'face-sheet']) {
        const { status, code } = await tab.error(`/teams/${room.id}/${what}`);
        expect([403, 404]).toContain(status);
        expect(['access_denied', 'app_not_installed', 'room_not_found']).toContain(code);
      }
    }
  });

  it('says where the app is not installed, and where there is nothing', async () => {
    const { tab } = await openTeam();
    const elsewhere = house.open.info.teams.find(({ installed }) => !installed);
    if (elsewhere) {
      expect(await tab.error(`/teams/${elsewhere.id}/members`)).toEqual({ status: 403, code: 'app_not_installed' });
    }
    const nowhere = await tab.error('/teams/0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9/members');
    expect([403, 404]).toContain(nowhere.status);
  });

  it.each(['top=0', 'top=201', 'top=x', 'after=nonsense', 'top=5&top=6'])('refuses %s', async (query) => {
    const { team, tab } = await openTeam();
    expect(await tab.error(`/teams/${team.id}/members?${query}`)).toEqual({ status: 400, code: 'request_invalid' });
  });

  it('shows the others where some faces are throttled for long', async () => {
    const fresh = await openHouse();
    try {
      const { team, tab } = await openTeam(fresh);
      const [unlucky = ''] = team.members;
      await setFaults(fresh, [{ path: `/v1.0/users/${unlucky}/**`, kind: 'status', status: 429, retryAfter: 120 }]);
      const wall = await tab.json<MembersAnswer>(`/teams/${team.id}/members?top=200`);
      expect(wall.members.find(({ id }) => id === unlucky)).toMatchObject({ hasPhoto: false, reason: 'graph_busy' });
      expect(wall.withPhoto).toBeGreaterThan(20);
    } finally {
      await fresh.stop();
    }
  });
});

describe('channels and chats', () => {
  it('show their own members to those who are in them', async () => {
    const { teams, chats, users } = house.open.info;
    const rooms = [
      ...teams.flatMap(({ id, installed, channels }) =>
        installed
          ? channels.map((one) => ({ path: `/teams/${id}/channels/${encodeURIComponent(one.id)}`, ...one }))
          : [],
      ),
      ...chats
        .filter(({ installed }) => installed)
        .map((one) => ({ path: `/chats/${encodeURIComponent(one.id)}`, ...one })),
    ];
    expect(rooms.length).toBeGreaterThan(2);
    for (const { path, members } of rooms) {
      const user = users.find(({ id, isGuest }) => !isGuest && members.includes(id));
      if (!user) throw new Error('a room of nobody');
      const tab = await TabClient.signIn(house, user);
      const wall = await tab.json<MembersAnswer>(`${path}/members?top=200`);
      expect(wall.members.map(({ id }) => id).sort()).toEqual(members.toSorted());
    }
  });
});

describe('a face sheet', () => {
  it('is a picture of everybody', async () => {
    const { team, tab } = await openTeam();
    const response = await tab.ask(`/teams/${team.id}/face-sheet?format=png&columns=5`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename=".+\.png"; filename\*=UTF-8''/);
    const { width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect(width).toBeGreaterThan(300);
    expect(height).toBeGreaterThan(width / 2);
  });

  it('is a document of everybody', async () => {
    const { team, tab } = await openTeam();
    const response = await tab.ask(`/teams/${team.id}/face-sheet?format=pdf`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(await response.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it.each([
    ['format=gif', 'format_invalid'],
    ['columns=0', 'request_invalid'],
    ['columns=21', 'request_invalid'],
    ['size=1000', 'request_invalid'],
  ])('refuses %s', async (query, code) => {
    const { team, tab } = await openTeam();
    expect(await tab.error(`/teams/${team.id}/face-sheet?${query}`)).toEqual({ status: 400, code });
  });
});

describe('somebody who prefers not to be shown', () => {
  it('stands on no wall and no sheet but their own, and their photo is for their own eyes', async () => {
    const group = house.open.info.groups.find(({ members }) => members.length > 0 && members.length < 20);
    if (!group) throw new Error('no small group');
    const shy = await openHouse({ EXCLUDED_GROUP_ID: group.id });
    try {
      const { teams, users } = shy.open.info;
      const team = teams.find(
        ({ installed, members }) => installed && members.some((id) => group.members.includes(id)),
      );
      const hidden = users.find(
        ({ id, photo, isGuest }) =>
          !isGuest && photo === 'normal' && group.members.includes(id) && team?.members.includes(id),
      );
      const other = users.find(
        ({ id, isGuest }) => !isGuest && team?.members.includes(id) && !group.members.includes(id),
      );
      if (!team || !hidden || !other) throw new Error('no such people');
      const theirs = await TabClient.signIn(shy, hidden);
      const others = await TabClient.signIn(shy, other);
      const path = `/photos/users/${hidden.id}`;
      expect(await others.error(`${path}/image`)).toEqual({ status: 403, code: 'photo_excluded' });
      expect(await others.json(`${path}/metadata`)).toMatchObject({ hasPhoto: false, reason: 'excluded' });
      expect((await theirs.ask(`${path}/image`)).status).toBe(200);
      expect((await theirs.ask('/photos/me/image')).status).toBe(200);
      const faceOn = async (tab: TabClient) => {
        const wall = await tab.json<MembersAnswer>(`/teams/${team.id}/members?top=200`);
        return wall.members.find(({ id }) => id === hidden.id);
      };
      expect(await faceOn(others)).toMatchObject({ hasPhoto: false, image: null, reason: 'excluded' });
      expect(await faceOn(theirs)).toMatchObject({ hasPhoto: true });
    } finally {
      await shy.stop();
    }
  });
});
