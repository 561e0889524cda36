import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProfilePhotos } from '../../src/graph/index.js';
import type { PhotoOwner } from '../../src/model/photo-owner.js';
import { answerWith, localGraph, type LocalGraph } from './local-graph.js';

let local: LocalGraph;
let photos: ProfilePhotos;

beforeAll(async () => {
  local = await localGraph();
  photos = new ProfilePhotos(local.graph);
});

afterAll(() => local.stop());

const ann: PhotoOwner = { kind: 'user', user: 'ann@x.org' };
const question = (owner: PhotoOwner = ann) => {
  const { viewer, deadline, requestId } = local.read();
  return { viewer, deadline, requestId, owner };
};

describe('a profile photo', () => {
  it('has metadata, an original, and Graph’s own sizes, each at its address', async () => {
    local.answer((response) => response.end('{"id":"648X648","width":700,"height":648}'));
    expect(await photos.metadata(question())).toMatchObject({ id: '648X648', width: 700, height: 648 });
    expect((await photos.original(question()))?.bytes.byteLength).toBeGreaterThan(0);
    expect((await photos.sized(question(), 240))?.bytes.byteLength).toBeGreaterThan(0);
    expect(local.requests.map(({ url }) => url)).toEqual([
      '/v1.0/users/ann%40x.org/photo',
      '/v1.0/users/ann%40x.org/photo/$value',
      '/v1.0/users/ann%40x.org/photos/240x240/$value',
    ]);
  });

  it('of a team has the sizes of the group of the same id', async () => {
    local.answer((response) => response.end('bytes'));
    expect((await photos.sized(question({ kind: 'team', team: 't' }), 48))?.bytes.toString()).toBe('bytes');
    expect(local.requests.map(({ url }) => url)).toEqual(['/v1.0/groups/t/photos/48x48/$value']);
  });

  it('of a team whose group may not be read has no sizes, which is no refusal of the team’s own photo', async () => {
    local.answer((response) => {
      answerWith(response, 403);
    });
    expect(await photos.sized(question({ kind: 'team', team: 't' }), 48)).toBeUndefined();
    await expect(photos.original(question({ kind: 'team', team: 't' }))).rejects.toMatchObject({
      code: 'access_denied',
    });
    await expect(photos.sized(question({ kind: 'group', group: 'g' }), 48)).rejects.toMatchObject({
      code: 'access_denied',
    });
  });

  it('of a contact has no sizes, and Graph is not asked for them', async () => {
    local.answer((response) => response.end('bytes'));
    expect(await photos.sized(question({ kind: 'myContact', contact: 'c' }), 48)).toBeUndefined();
    expect(await photos.sizes(question({ kind: 'myContact', contact: 'c' }))).toBeUndefined();
    expect(local.requests).toHaveLength(0);
  });

  it('has a list of its sizes, without placeholders', async () => {
    const list = [
      { id: '48X48', width: 48, height: 48, '@odata.mediaContentType': 'image/Jpeg' },
      { id: '1x1', width: 1, height: 1 },
      { id: '240x240', width: 240, height: 240, '@odata.mediaContentType': 'image/pjpeg' },
    ];
    local.answer((response) => response.end(JSON.stringify({ value: list })));
    const sizes = await photos.sizes(question());
    expect(sizes?.map(({ width, mediaType }) => `${width} ${mediaType}`)).toEqual(['48 image/jpeg', '240 image/jpeg']);
  });

  it('is what its bytes are, whatever their label says', async () => {
    const gif = Buffer.from('R0lGODlhAgACAAAAACwAAAAAAgACAAACAoRRADs=', 'base64');
    local.answer((response) => {
      answerWith(response, 200, gif, { 'content-type': 'image/Jpeg', etag: '"A19A6498"' });
    });
    expect(await photos.original(question())).toMatchObject({ mediaType: 'image/gif', etag: '"A19A6498"' });
    local.answer((response) => {
      answerWith(response, 200, 'unknown bytes', { 'content-type': 'image/pjpeg; x=y' });
    });
    expect(await photos.original(question())).toMatchObject({ mediaType: 'image/jpeg', etag: '' });
  });

  it('is none where Graph says 404, or 200 with one pixel', async () => {
    local.answer((response) => {
      answerWith(response, 404);
    });
    expect(await photos.metadata(question())).toBeUndefined();
    expect(await photos.original(question())).toBeUndefined();
    expect(await photos.sized(question(), 648)).toBeUndefined();
    local.answer((response) => response.end('{"id":"1X1","width":1,"height":1}'));
    expect(await photos.metadata(question())).toBeUndefined();
    local.answer((response) => response.end('{"width":240,"height":240,"@odata.mediaEtag":"\\"\\""}'));
    expect(await photos.metadata(question())).toBeUndefined();
    local.answer((response) => response.end(Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')));
    expect(await photos.original(question())).toBeUndefined();
  });
});
