import { describe, expect, it } from '@jest/globals';
import { readPhotoMetadata } from '../../src/graph/read-photo-metadata.js';

const entity = {
  '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/photo/$entity',
  '@odata.mediaContentType': 'image/jpeg',
  '@odata.mediaEtag': 'W/"BA09D118"',
  id: '240X240',
  width: 240,
  height: 240,
};
const metadata = { id: '240X240', width: 240, height: 240, mediaType: 'image/jpeg', etag: 'W/"BA09D118"' };

describe('the metadata of a photo', () => {
  it('is read bare, and wrapped as one version of Graph’s page shows it', () => {
    expect(readPhotoMetadata(entity)).toEqual(metadata);
    expect(readPhotoMetadata({ '@odata.context': 'x', value: entity })).toEqual(metadata);
  });

  it.each(['default', '648X648', '48x48', '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9'])('keeps the id %s as it is', (id) => {
    expect(readPhotoMetadata({ ...entity, id })?.id).toBe(id);
  });

  it.each([
    ['image/JPEG', 'image/jpeg'],
    ['IMAGE/PNG', 'image/png'],
    [undefined, 'image/jpeg'],
    [null, 'image/jpeg'],
  ])('tells the media type %s as %s', (given, told) => {
    expect(readPhotoMetadata({ ...entity, '@odata.mediaContentType': given })?.mediaType).toBe(told);
  });

  it('says what is not said as such: no size, no etag, the default photo', () => {
    expect(readPhotoMetadata({})).toEqual({ id: 'default', width: 0, height: 0, mediaType: 'image/jpeg', etag: '' });
    expect(readPhotoMetadata({ id: null, width: null, height: null })).toMatchObject({ id: 'default', width: 0 });
  });

  it('is that of no photo where the photo is one pixel', () => {
    expect(readPhotoMetadata({ ...entity, id: '1X1', width: 1, height: 1 })).toBeUndefined();
    expect(readPhotoMetadata({ value: { ...entity, width: 1, height: 1 } })).toBeUndefined();
    expect(readPhotoMetadata({ ...entity, width: 1, height: 240 })).toBeDefined();
  });

  it.each([null, undefined, 'a text', 17, true, [], [entity], { ...entity, width: '240' }, { ...entity, id: 7 }])(
    'is not found in %j, which is Graph’s fault',
    (body) => {
      expect(() => readPhotoMetadata(body)).toThrow(expect.objectContaining({ code: 'graph_unavailable' }));
    },
  );
});

it.each([
  [
    { width: 1e9, height: 700 },
    { width: 0, height: 700 },
  ],
  [
    { width: 0.5, height: -3 },
    { width: 0, height: 0 },
  ],
  [{ width: 2, height: 2, '@odata.mediaContentType': `image/${'x'.repeat(3_000)}` }, { mediaType: 'image/jpeg' }],
  [{ width: 2, height: 2, '@odata.mediaContentType': 'text/html' }, { mediaType: 'image/jpeg' }],
])('what no photo can be is not believed: %#', (body, expected) => {
  expect(readPhotoMetadata(body)).toMatchObject(expected);
});
