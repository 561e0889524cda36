import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { GraphErrorBody, OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';

let open: OpenSandbox;
let app: string;
let jpeg: Buffer;

const largest = 4 * 1024 * 1024;

beforeAll(async () => {
  open = await openSandbox();
  jpeg = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer();
});

beforeEach(async () => {
  app = await open.appToken('tools');
  await fetch(`${open.sandbox.httpUrl}/sandbox/reset`, { method: 'POST' });
});

afterAll(() => open.stop());

function send(path: string, token: string, body: Buffer, type = 'image/jpeg', method = 'PUT') {
  const headers = { Authorization: `Bearer ${token}`, ...(type === '' ? {} : { 'Content-Type': type }) };
  return fetch(`${open.sandbox.httpUrl}/v1.0/${path}/photo/$value`, { method, headers, body: new Uint8Array(body) });
}

async function stored(path: string, token = app) {
  const bytes = await open.graph(`/v1.0/${path}/photo/$value`, token);
  const metadata = await open.graph(`/v1.0/${path}/photo`, token);
  return {
    status: bytes.status,
    etag: bytes.headers.get('etag'),
    type: bytes.headers.get('content-type'),
    bytes: Buffer.from(await bytes.arrayBuffer()),
    metadata: (await metadata.json()) as Record<string, unknown>,
  };
}

async function code(response: Response) {
  return `${response.status} ${((await response.json()) as GraphErrorBody).error.code}`;
}

describe('a photo that is written', () => {
  it.each(['PUT', 'PATCH'])('by %s is kept as it was sent, sized, and has another etag', async (method) => {
    const path = `users/${open.user('normal').id}`;
    const before = await stored(path);
    const response = await send(path, app, jpeg, 'image/jpeg', method);
    expect([response.status, await response.text()]).toEqual([200, '']);
    const after = await stored(path);
    expect(after.bytes.equals(jpeg)).toBe(true);
    expect(after.etag).not.toBe(before.etag);
    expect(after.metadata).toMatchObject({ '@odata.mediaEtag': after.etag, width: 300, height: 200, id: 'default' });
    const sizes = await open.graph(`/v1.0/${path}/photos`, app);
    const { value } = (await sizes.json()) as { value: { width: number }[] };
    expect(value.map(({ width }) => width)).toEqual([48, 64, 96, 120]);
    expect((await open.graph(`/v1.0/${path}/photos/240x240/$value`, app)).status).toBe(404);
  });

  it('may be a PNG, or nothing that can be decoded', async () => {
    const path = `users/${open.user('none').id}`;
    const png = await sharp(jpeg).png().toBuffer();
    expect((await send(path, app, png, 'image/png')).status).toBe(200);
    expect(await stored(path)).toMatchObject({ status: 200, type: 'image/png', metadata: { width: 300 } });
    expect((await send(path, app, Buffer.from('no picture'))).status).toBe(200);
    const { bytes, metadata } = await stored(path);
    expect([bytes.toString(), metadata['width'], metadata['height']]).toEqual(['no picture', 0, 0]);
    expect(await (await open.graph(`/v1.0/${path}/photos`, app)).json()).toMatchObject({ value: [] });
  });

  it('is the seed’s again after a reset', async () => {
    const path = `users/${open.user('normal').id}`;
    const { etag } = await stored(path);
    await send(path, app, jpeg);
    await fetch(`${open.sandbox.httpUrl}/sandbox/reset`, { method: 'POST' });
    expect((await stored(path)).etag).toBe(etag);
  });

  it('is one’s own with User.ReadWrite', async () => {
    const [me] = open.info.users;
    const token = await open.userToken(me?.id ?? '', 'User.ReadWrite');
    expect((await send('me', token, jpeg)).status).toBe(200);
    expect((await stored('me', token)).bytes.equals(jpeg)).toBe(true);
  });

  it('of a team is its group’s too, and is answered with 204', async () => {
    const [team] = open.info.teams;
    const id = team?.id ?? '';
    expect((await send(`teams/${id}`, app, jpeg)).status).toBe(204);
    expect((await stored(`groups/${id}`)).bytes.equals(jpeg)).toBe(true);
    expect((await stored(`groups/${id}/team`)).bytes.equals(jpeg)).toBe(true);
    expect((await send(`groups/${id}`, app, jpeg)).status).toBe(200);
  });

  it('may be a contact’s', async () => {
    const contact = open.info.contacts.find(({ photo }) => photo === 'none');
    const path = `users/${contact?.userId ?? ''}/contacts/${contact?.id ?? ''}`;
    expect((await send(path, app, jpeg)).status).toBe(200);
    expect((await stored(path)).bytes.equals(jpeg)).toBe(true);
  });
});

describe('a write that is refused', () => {
  it('is one of something else than a picture, of nothing, or of too much', async () => {
    const path = `users/${open.user('normal').id}`;
    const { etag } = await stored(path);
    const pad = (length: number) => Buffer.concat([jpeg, Buffer.alloc(length - jpeg.length)]);
    expect(await code(await send(path, app, jpeg, 'application/octet-stream'))).toBe('415 UnsupportedMediaType');
    expect(await code(await send(path, app, jpeg, ''))).toBe('400 BadRequest');
    expect(await code(await send(path, app, Buffer.alloc(0)))).toBe('400 BadRequest');
    expect(await code(await send(path, app, pad(largest + 1)))).toBe('413 RequestEntityTooLarge');
    expect((await stored(path)).etag).toBe(etag);
    expect((await send(path, app, pad(largest), 'IMAGE/JPEG; q=1')).status).toBe(200);
  });

  it('is one for nobody', async () => {
    expect(await code(await send('users/nobody@sandbox.example', app, jpeg))).toBe('404 ImageNotFound');
  });

  it.each(['me/joinedTeams/{team}', 'drive/root/createdByUser'])('is one of %s', async (template) => {
    const [me] = open.info.users;
    const token = await open.userToken(me?.id ?? '', 'User.ReadWrite.All TeamSettings.ReadWrite.All');
    const path = template.replace('{team}', open.info.teams[0]?.id ?? '');
    expect((await send(path, token, jpeg)).status).toBe(405);
  });
});

describe('a photo that is deleted', () => {
  const remove = (path: string, token = app) => open.graph(`/v1.0/${path}/photo/$value`, token, { method: 'DELETE' });

  it('is gone, and cannot be deleted twice', async () => {
    for (const path of [`users/${open.user('wide').id}`, `groups/${open.info.groups[0]?.id ?? ''}`]) {
      const response = await remove(path);
      expect([response.status, await response.text()]).toEqual([200, '']);
      expect((await stored(path)).status).toBe(404);
      expect(await code(await remove(path))).toBe('404 ImageNotFound');
    }
  });

  it('is not a team’s or a contact’s, which Graph does not delete', async () => {
    const contact = open.info.contacts[0];
    expect((await remove(`teams/${open.info.teams[0]?.id ?? ''}`)).status).toBe(405);
    expect((await remove(`users/${contact?.userId ?? ''}/contacts/${contact?.id ?? ''}`)).status).toBe(405);
  });
});
