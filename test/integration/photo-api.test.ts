import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { callsOf, graphRequests, resetSandbox, setFaults } from '../house/graph-log.js';
import { openHouse, type House } from '../house/open-house.js';
import { TabClient } from '../house/tab-client.js';
import { plain } from '../photos/images/draw.js';

let house: House;
let me: TabClient;
let other: TabClient;

beforeAll(async () => {
  house = await openHouse();
  const { users, currentUser } = house.open.info;
  const mine = users.find(({ id }) => id === currentUser);
  const others = users.find(({ id, isGuest }) => id !== currentUser && !isGuest);
  if (!mine || !others) throw new Error('too few people');
  me = await TabClient.signIn(house, mine);
  other = await TabClient.signIn(house, others);
});

afterAll(() => house.stop());

beforeEach(() => resetSandbox(house));

/** Uploads a photo, as an administrator's tool does. */
async function givePhoto({ open }: House, path: string): Promise<void> {
  const photo = await plain(300).jpeg().toBuffer();
  const headers = { authorization: `Bearer ${await open.appToken('tools')}`, 'content-type': 'image/jpeg' };
  const body = new Uint8Array(photo);
  const { status } = await fetch(open.sandbox.httpUrl + path, { method: 'PUT', headers, body });
  if (status >= 300) throw new Error(`The upload was answered ${status}`);
}

/** Somebody nobody has asked for yet: each test has its own, since what is known is remembered. */
let next = 0;
function somebody(): { id: string; userPrincipalName: string } {
  const people = house.open.info.users.filter(({ photo, id }) => photo === 'normal' && id !== me.user.id);
  const person = people[next];
  next += 1;
  if (!person) throw new Error('everybody was asked for');
  return person;
}

const userWith = (photo: Parameters<House['open']['user']>[0]): string => house.open.user(photo).id;

describe('a photo’s metadata', () => {
  it('is told as Graph has it, with the sizes that exist', async () => {
    const { id, userPrincipalName } = somebody();
    const answer = await me.json<Record<string, unknown>>(`/photos/users/${userPrincipalName}/metadata`);
    expect(answer).toMatchObject({
      owner: `users/${encodeURIComponent(userPrincipalName)}`,
      hasPhoto: true,
      mediaType: 'image/jpeg',
      etag: expect.stringMatching(/^".+"$/),
    });
    const { width, height, sizes } = answer as { width: number; height: number; sizes: number[] };
    expect(sizes).toEqual([48, 64, 96, 120, 240, 360, 432, 504, 648].filter((size) => size <= Math.min(width, height)));
    expect(await me.json(`/photos/users/${id}/metadata`)).toMatchObject({ width, height });
  });

  it.each(['none', 'one-by-one'] as const)('says that there is none (%s)', async (photo) => {
    expect(await me.json(`/photos/users/${userWith(photo)}/metadata`)).toEqual({
      owner: `users/${userWith(photo)}`,
      hasPhoto: false,
      reason: 'no_photo',
    });
  });
});

describe('a photo', () => {
  it.each([
    [16, 16],
    [96, 96],
    [333, 333],
    [1_024, undefined],
  ])('asked for at %i pixels comes square at that size or its own', async (size, expected) => {
    const { id } = somebody();
    const { width, height } = await me.json<{ width: number; height: number }>(`/photos/users/${id}/metadata`);
    const response = await me.ask(`/photos/users/${id}/image?size=${size}`);
    const side = expected ?? Math.min(size, width, height);
    expect(await sharp(Buffer.from(await response.arrayBuffer())).metadata()).toMatchObject({
      width: side,
      height: side,
    });
  });

  it.each([
    ['jpeg', 'image/jpeg', 'jpeg'],
    ['png', 'image/png', 'png'],
    ['webp', 'image/webp', 'webp'],
    ['avif', 'image/avif', 'heif'],
  ])('named %s is one, and is said to be', async (format, mediaType, decoded) => {
    const response = await me.ask(`/photos/me/image?size=64&format=${format}`);
    expect(response.headers.get('content-type')).toBe(mediaType);
    expect(response.headers.get('vary')).toBeNull();
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(Number(response.headers.get('content-length'))).toBe(bytes.byteLength);
    if (decoded !== 'heif') expect((await sharp(bytes).metadata()).format).toBe(decoded);
    else expect(bytes.toString('latin1', 4, 12)).toBe('ftypavif');
  });

  it.each([
    ['image/avif,image/webp,image/apng,*/*;q=0.8', 'image/webp'],
    ['image/jpeg', 'image/jpeg'],
    ['*/*', 'image/jpeg'],
    ['text/html', 'image/jpeg'],
    ['image/webp;q=0, image/*', 'image/jpeg'],
  ])('of no named format is chosen by Accept: %s', async (accept, mediaType) => {
    const response = await me.ask('/photos/me/image?size=48', { accept });
    expect(response.headers.get('content-type')).toBe(mediaType);
    expect(response.headers.get('vary')).toBe('Accept');
  });

  it('may come whole instead of square', async () => {
    const response = await me.ask(`/photos/users/${userWith('wide')}/image?size=200&shape=whole`);
    const { width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect(width).toBe(200);
    expect(height).toBeLessThan(200);
  });

  it('is kept by nobody but the client, which asks whether it changed', async () => {
    const response = await me.ask('/photos/me/image?size=48&format=jpeg');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const etag = response.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    for (const held of [etag, `"x", ${etag}`, '*']) {
      const again = await me.ask('/photos/me/image?size=48&format=jpeg', { 'if-none-match': held });
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    }
    const png = await me.ask('/photos/me/image?size=48&format=png', { 'if-none-match': etag });
    expect(png.status).toBe(200);
  });

  it('that is not there is said to be not there', async () => {
    expect(await me.error(`/photos/users/${userWith('none')}/image`)).toEqual({ status: 404, code: 'photo_not_found' });
    expect(await me.error('/photos/users/nobody@nowhere.example/image')).toMatchObject({ status: 404 });
  });

  it('that is no picture is said to be none', async () => {
    const outcome = await me.error(`/photos/users/${userWith('broken')}/image`);
    expect(outcome).toEqual({ status: 422, code: 'image_unusable' });
  });
});

describe('a hundred who ask at once', () => {
  it('for one photo cost one download', async () => {
    const { id } = somebody();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => me.ask(`/photos/users/${id}/image?size=96&format=jpeg`)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const requests = await graphRequests(house);
    expect(requests.filter(({ path }) => path.endsWith('$value'))).toHaveLength(1);
    expect(callsOf(requests)).toBe(2);
  });
});

describe('a second viewer', () => {
  it('costs a look at the metadata with their own rights, and no download', async () => {
    const { id } = somebody();
    await me.ask(`/photos/users/${id}/image?size=96`);
    await resetSandbox(house);
    const response = await other.ask(`/photos/users/${id}/image?size=120`);
    expect(response.status).toBe(200);
    const requests = await graphRequests(house);
    expect(requests.map(({ path }) => path)).toEqual([`/v1.0/users/${id}/photo`]);
    expect(requests[0]?.viewer).toBe(other.user.id);
  });

  it('never sees a private team’s photo that the first one’s look has warmed', async () => {
    const { teams, users } = house.open.info;
    const team = teams.find(({ visibility }) => visibility.toLowerCase() === 'private');
    if (!team) throw new Error('no private team');
    await givePhoto(house, `/v1.0/groups/${team.id}/photo/$value`);
    const insider = users.find(({ id }) => team.members.includes(id));
    const outsider = users.find(({ id, isGuest }) => !isGuest && !team.members.includes(id));
    if (!insider || !outsider) throw new Error('everybody is in it');
    const inside = await TabClient.signIn(house, insider);
    const outside = await TabClient.signIn(house, outsider);
    for (const path of [`/photos/teams/${team.id}`, `/photos/groups/${team.id}`]) await inside.ask(`${path}/image`);
    expect((await inside.ask(`/photos/teams/${team.id}/image`)).status).toBe(200);
    for (const what of ['image', 'metadata']) {
      const { status } = await outside.error(`/photos/teams/${team.id}/${what}`);
      expect([403, 404]).toContain(status);
    }
  });

  it('never sees a colleague’s contact', async () => {
    const { contacts, users } = house.open.info;
    const contact = contacts.find(({ photo, folderId }) => photo !== 'none' && folderId === null);
    if (!contact) throw new Error('no contact with a photo');
    const owner = users.find(({ id }) => id === contact.userId);
    const stranger = users.find(({ id, isGuest }) => !isGuest && id !== contact.userId);
    if (!owner || !stranger) throw new Error('no such people');
    const mine = await TabClient.signIn(house, owner);
    const theirs = await TabClient.signIn(house, stranger);
    expect((await mine.ask(`/photos/me/contacts/${contact.id}/image`)).status).toBe(200);
    expect((await theirs.error(`/photos/me/contacts/${contact.id}/image`)).status).toBe(404);
    const byName = await theirs.error(`/photos/users/${owner.id}/contacts/${contact.id}/image`);
    expect([403, 404]).toContain(byName.status);
  });
});

describe('a photo that changed', () => {
  it('is shown as it was while Graph is down, and marked so', async () => {
    const quick = await openHouse({ METADATA_TTL_SECONDS: '1' });
    try {
      const mine = quick.open.info.users.find(({ id }) => id === quick.open.info.currentUser);
      if (!mine) throw new Error('nobody is signed in');
      const tab = await TabClient.signIn(quick, mine);
      const before = await tab.ask('/photos/me/image?size=48&format=jpeg');
      expect(before.headers.get('warning')).toBeNull();
      await setFaults(quick, [{ path: '/v1.0/**', kind: 'status', status: 503, retryAfter: 30 }]);
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      const during = await tab.ask('/photos/me/image?size=48&format=jpeg');
      expect([during.status, during.headers.get('warning')]).toEqual([200, '110 - "Response is Stale"']);
      expect(await tab.json('/photos/me/metadata')).toMatchObject({ asOf: expect.stringMatching(/^\d{4}-/) });
    } finally {
      await quick.stop();
    }
  });
});

describe('a question that makes no sense', () => {
  it.each([
    ['/photos/me/image?size=15', 400, 'size_invalid'],
    ['/photos/me/image?size=1025', 400, 'size_invalid'],
    ['/photos/me/image?size=4e1', 400, 'size_invalid'],
    ['/photos/me/image?size=', 400, 'size_invalid'],
    ['/photos/me/image?format=gif', 400, 'format_invalid'],
    ['/photos/me/image?format=toString', 400, 'format_invalid'],
    ['/photos/me/image?size=48&size=96', 400, 'request_invalid'],
    ['/photos/me/image?shape=round', 400, 'request_invalid'],
    ['/photos/you/image', 400, 'owner_invalid'],
    ['/photos/users//image', 400, 'owner_invalid'],
    ['/photos/me', 400, 'owner_invalid'],
    ['/photos/me/value', 400, 'owner_invalid'],
    ['/photos/users/%zz/image', 404, 'not_found'],
    ['/photos/users/..%2F..%2Fme/metadata', 404, undefined],
  ])('is refused: %s', async (path, status, code) => {
    const outcome = await me.error(path).catch(() => undefined);
    if (code) expect(outcome).toEqual({ status, code });
    const { requests } = { requests: await graphRequests(house) };
    expect(requests.filter((request) => request.path.includes('/me/'))).toEqual([]);
  });

  it('is not asked of Graph without a token', async () => {
    for (const path of [
      '/api/photos/me/image',
      '/api/photos/nonsense',
      '/api/teams/x/members',
      '/api/chats/x/members',
    ]) {
      const response = await fetch(house.app.url + path);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toContain('Bearer');
      expect(await response.json()).toMatchObject({ error: { code: 'token_missing' } });
    }
    expect(await graphRequests(house)).toEqual([]);
  });
});
