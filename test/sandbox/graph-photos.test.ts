import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { graphSizes } from '../../src/model/photo-size.js';
import type { PhotoCase } from '../../src/sandbox/tenant/photo-cases.js';
import type { GraphErrorBody, OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';

let open: OpenSandbox;
let token: string;

beforeAll(async () => {
  open = await openSandbox();
  token = await open.appToken('portrait');
});

afterAll(() => open.stop());

/** A photo's metadata as Graph sends it. */
interface Metadata {
  '@odata.context': string;
  '@odata.mediaContentType': string;
  '@odata.mediaEtag': string;
  id: string;
  height: number;
  width: number;
}

/** Whatever JSON may be in an answer; a test looks at the part that it expects. */
type Body = Metadata & { value: Metadata[] } & GraphErrorBody;

async function json(path: string): Promise<{ status: number; headers: Headers; body: Body }> {
  const response = await open.graph(path, token);
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}

async function bytes(path: string) {
  const response = await open.graph(path, token);
  return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
}

const imageNotFound = {
  code: 'ImageNotFound',
  message: "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.",
};

async function expectNoPhoto(path: string): Promise<void> {
  const { status, headers, body } = await json(path);
  expect(status).toBe(404);
  expect(headers.get('content-type')).toBe('application/json');
  expect(body.error).toMatchObject(imageNotFound);
  expect(Object.keys(body.error.innerError)).toEqual(['date', 'request-id', 'client-request-id']);
  expect(body.error.innerError['date']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
}

describe.each(['v1.0', 'beta'])('a photo on %s', (version) => {
  it('has metadata with Graph’s keys in Graph’s order', async () => {
    const { userPrincipalName } = open.user('normal');
    const { status, body } = await json(`/${version}/users/${userPrincipalName}/photo`);
    expect(status).toBe(200);
    expect(Object.entries(body)).toEqual([
      [
        '@odata.context',
        `https://graph.microsoft.com/${version}/$metadata#users('${encodeURIComponent(userPrincipalName)}')/photo/$entity`,
      ],
      ['@odata.mediaContentType', 'image/jpeg'],
      ['@odata.mediaEtag', expect.stringMatching(/^"[0-9A-F]{8}"$/)],
      ['id', 'default'],
      ['height', 648],
      ['width', 648],
    ]);
  });

  it('has bytes whose ETag is the metadata’s, whatever If-None-Match says', async () => {
    const { id } = open.user('normal');
    const { body: metadata } = await json(`/${version}/users/${id}/photo`);
    const etag = metadata['@odata.mediaEtag'];
    const response = await open.graph(`/${version}/users/${id}/photo/$value`, token, {
      headers: { 'If-None-Match': etag },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe(etag);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    const image = Buffer.from(await response.arrayBuffer());
    expect(await sharp(image).metadata()).toMatchObject({ format: 'jpeg', width: 648, height: 648 });
    expect(etag.slice(1, -1).toLowerCase()).toBe(createHash('sha256').update(image).digest('hex').slice(0, 8));
  });

  it('is listed in every size that Graph keeps', async () => {
    const { id } = open.user('normal');
    const { body } = await json(`/${version}/users/${id}/photos`);
    expect(body.value.map((photo) => photo.id)).toEqual(graphSizes.map((size) => `${size}x${size}`));
    expect(new Set(body.value.map((photo) => photo['@odata.mediaEtag'])).size).toBe(1);
    expect(body.value.at(-1)).toMatchObject({ width: 648, height: 648, '@odata.mediaContentType': 'image/jpeg' });
  });

  it.each(['48x48', '240X240', '648x648'])('is served as %s', async (size) => {
    const { id } = open.user('normal');
    const side = Number.parseInt(size);
    const metadata = await json(`/${version}/users/${id}/photos/${size}`);
    expect(metadata.body).toMatchObject({ id: size.toLowerCase(), width: side, height: side });
    expect(metadata.body['@odata.context']).toMatch(/#users\('[^']+'\)\/photos\/\$entity$/);
    const image = await bytes(`/${version}/users/${id}/photos/${size}/$value`);
    expect(image.headers.get('etag')).toBe(metadata.body['@odata.mediaEtag']);
    expect(await sharp(image.body).metadata()).toMatchObject({ format: 'jpeg', width: side, height: side });
  });

  it.each(['50x50', '240', 'default', '1x1'])('does not exist as %s', async (size) => {
    const { id } = open.user('normal');
    await expectNoPhoto(`/${version}/users/${id}/photos/${size}`);
    await expectNoPhoto(`/${version}/users/${id}/photos/${size}/$value`);
  });

  it('is found whatever the letter case of the path', async () => {
    const { userPrincipalName } = open.user('normal');
    const path = `/${version.toUpperCase()}/Users/${userPrincipalName.toUpperCase()}/PHOTO/$Value`;
    expect((await bytes(path)).status).toBe(200);
  });
});

describe('the photo of somebody', () => {
  it.each<[PhotoCase, Partial<Metadata>, number[]]>([
    ['tiny', { width: 40, height: 40 }, []],
    ['huge', { width: 8256, height: 5504 }, [...graphSizes]],
    ['wide', { width: 1200, height: 500 }, [48, 64, 96, 120, 240, 360, 432]],
    ['tall', { width: 500, height: 1200 }, [48, 64, 96, 120, 240, 360, 432]],
    ['rotated', { width: 600, height: 450 }, [48, 64, 96, 120, 240, 360, 432]],
    ['cmyk', { width: 600, height: 600 }, [48, 64, 96, 120, 240, 360, 432, 504]],
    ['png-as-jpeg', { width: 512, '@odata.mediaContentType': 'image/jpeg' }, graphSizes.slice(0, -1)],
    ['animated', { width: 512, '@odata.mediaContentType': 'image/gif' }, graphSizes.slice(0, -1)],
    ['transparent', { width: 512, '@odata.mediaContentType': 'image/png' }, graphSizes.slice(0, -1)],
    ['broken', { width: 512, height: 512, '@odata.mediaContentType': 'image/jpeg' }, []],
  ])('with a %s photo is told and sized', async (photoCase, metadata, sizes) => {
    const path = `/v1.0/users/${open.user(photoCase).id}`;
    expect((await json(`${path}/photo`)).body).toMatchObject({ id: 'default', ...metadata });
    const { body } = await json(`${path}/photos`);
    expect(body.value.map(({ width }) => width)).toEqual(sizes);
    expect((await bytes(`${path}/photo/$value`)).status).toBe(200);
    const largest = sizes.at(-1);
    if (largest === undefined) return expectNoPhoto(`${path}/photos/48x48/$value`);
    const sized = await bytes(`${path}/photos/${largest}x${largest}/$value`);
    expect(sized.headers.get('content-type')).toBe('image/jpeg');
    expect(await sharp(sized.body).metadata()).toMatchObject({
      format: 'jpeg',
      space: 'srgb',
      width: largest,
      height: largest,
    });
    const above = graphSizes[sizes.length];
    if (above !== undefined) await expectNoPhoto(`${path}/photos/${above}x${above}/$value`);
  });

  it('is what it claims to be awkward in', async () => {
    const original = async (photoCase: PhotoCase) =>
      sharp((await bytes(`/v1.0/users/${open.user(photoCase).id}/photo/$value`)).body).metadata();
    expect((await original('rotated')).orientation).toBe(6);
    expect((await original('cmyk')).space).toBe('cmyk');
    expect((await original('png-as-jpeg')).format).toBe('png');
    expect((await original('animated')).pages).toBeGreaterThan(1);
    expect((await original('transparent')).hasAlpha).toBe(true);
  });

  it('whose bytes are broken is sent as it is, and nobody can decode it', async () => {
    const { body } = await bytes(`/v1.0/users/${open.user('broken').id}/photo/$value`);
    await expect(sharp(body, { failOn: 'none' }).toBuffer()).rejects.toThrow();
  });

  it('who has none is 404 on every path, and so is somebody who does not exist', async () => {
    for (const user of [open.user('none').id, 'nobody@sandbox.example', open.user('normal').displayName]) {
      for (const photo of ['photo', 'photo/$value', 'photos', 'photos/48x48', 'photos/48x48/$value']) {
        await expectNoPhoto(`/v1.0/users/${user}/${photo}`);
      }
    }
  });

  it('who has one pixel is told so, as Exchange did', async () => {
    const { id } = open.user('one-by-one');
    expect((await json(`/v1.0/users/${id}/photo`)).body).toMatchObject({
      '@odata.mediaContentType': 'image/gif',
      '@odata.mediaEtag': '""',
      id: '1x1',
      height: 1,
      width: 1,
    });
    await expectNoPhoto(`/v1.0/users/${id}/photo/$value`);
    await expectNoPhoto(`/v1.0/users/${id}/photos/48x48/$value`);
  });

  it.each([
    ['an apostrophe', "niamh.o'rourke@sandbox.example", "niamh.o''rourke%40sandbox.example"],
    [
      'a guest’s name',
      'pieter.vanhoeck_partner.example#EXT#@sandbox.example',
      'pieter.vanhoeck_partner.example%23EXT%23%40sandbox.example',
    ],
  ])('with %s is found by the encoded name', async (_what, name, inContext) => {
    const { status, body } = await json(`/v1.0/users/${encodeURIComponent(name)}/photo`);
    expect(status).toBe(200);
    expect(body['@odata.context']).toContain(`#users('${inContext}')/photo/`);
  });

  it('is not found by a mail address that is no user principal name', async () => {
    const other = open.info.users.find(
      ({ mail, userPrincipalName, isGuest }) => mail !== userPrincipalName && !isGuest,
    );
    await expectNoPhoto(`/v1.0/users/${other?.mail ?? ''}/photo`);
    expect((await json(`/v1.0/users/${other?.userPrincipalName ?? ''}/photo`)).status).toBe(200);
  });
});

describe('headers', () => {
  it('are Graph’s, in Graph’s letter case, and echo the caller’s request id', async () => {
    const { id } = open.user('normal');
    const { get } = await import('node:http');
    const rawHeaders = await new Promise<string[]>((resolve) => {
      const headers = { authorization: `Bearer ${token}`, 'client-request-id': 'call-9' };
      get(`${open.sandbox.httpUrl}/v1.0/users/${id}/photo/$value`, { headers }, (response) => {
        response.resume();
        resolve(response.rawHeaders);
      });
    });
    const named = Object.fromEntries(
      rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1]]] : [])),
    ) as Record<string, string>;
    expect(named).toMatchObject({
      'Cache-Control': 'private',
      'Content-Type': 'image/jpeg',
      ETag: expect.stringMatching(/^"[0-9A-F]{8}"$/),
      'request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'client-request-id': 'call-9',
      'x-ms-ags-diagnostic': expect.stringContaining('ServerInfo'),
      'Access-Control-Allow-Origin': '*',
      'Content-Length': expect.stringMatching(/^\d+$/),
      Date: expect.any(String),
    });
  });

  it('name the call themselves where the caller did not', async () => {
    const { headers } = await json(`/v1.0/users/${open.user('none').id}/photo`);
    expect(headers.get('client-request-id')).toBe(headers.get('request-id'));
    expect(headers.get('cache-control')).toBe('private');
  });
});
