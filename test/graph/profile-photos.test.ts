import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProfilePhotos } from '../../src/graph/index.js';
import type { PhotoOwner } from '../../src/model/photo-owner.js';
import { localGraph, type LocalGraph } from './local-graph.js';

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
    expect((await photos.original(question()))?.byteLength).toBeGreaterThan(0);
    expect((await photos.sized(question(), 240))?.byteLength).toBeGreaterThan(0);
    expect(local.requests.map(({ url }) => url)).toEqual([
      '/v1.0/users/ann%40x.org/photo',
      '/v1.0/users/ann%40x.org/photo/$value',
      '/v1.0/users/ann%40x.org/photos/240x240/$value',
    ]);
  });

  it('of a team or a contact has no sizes, and Graph is not asked for them', async () => {
    local.answer((response) => response.end('bytes'));
    expect(await photos.sized(question({ kind: 'team', team: 't' }), 48)).toBeUndefined();
    expect(await photos.sized(question({ kind: 'myContact', contact: 'c' }), 48)).toBeUndefined();
    expect(local.requests).toHaveLength(0);
  });

  it('is none where Graph says 404, or 200 with one pixel', async () => {
    local.answer((response) => response.writeHead(404).end());
    expect(await photos.metadata(question())).toBeUndefined();
    expect(await photos.original(question())).toBeUndefined();
    expect(await photos.sized(question(), 648)).toBeUndefined();
    local.answer((response) => response.end('{"id":"1X1","width":1,"height":1}'));
    expect(await photos.metadata(question())).toBeUndefined();
  });
});
