import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { noise } from './images/draw.js';
import { serve, Shelf } from './shelf.js';

let upload: Buffer;
let square: Buffer;
let shelf: Shelf;

beforeAll(async () => {
  upload = await noise(1_000).jpeg().toBuffer();
  square = await noise(648).jpeg().toBuffer();
});

beforeEach(() => {
  shelf = new Shelf();
  shelf.put(upload, { width: 1_000, height: 1_000 });
  shelf.sizes.set(648, square);
});

const large = 500_000;

describe('what a picture is made from', () => {
  it('is Graph’s own largest size where the photo is larger than that', async () => {
    const { ask } = serve(shelf);
    expect(await ask(240)).toMatchObject({ metadata: { width: 1_000, height: 1_000 }, rendition: { width: 240 } });
    expect(await ask(648, {}, large)).toMatchObject({ rendition: { width: 648 } });
    expect(shelf.asked).toEqual(['metadata', 'sized 648']);
  });

  it('is the upload where Graph has no such size', async () => {
    shelf.sizes.clear();
    expect(await serve(shelf).ask(240)).toMatchObject({ rendition: { width: 240 } });
    expect(shelf.asked).toEqual(['metadata', 'sized 648', 'original']);
  });

  it('is the upload when more is asked than Graph’s largest size', async () => {
    expect(await serve(shelf).ask(700, {}, large)).toMatchObject({ rendition: { width: 700 } });
    expect(shelf.asked).toEqual(['metadata', 'original']);
  });

  it('is the upload where that is not square, so that the crop is ours', async () => {
    shelf.put(await noise(1_600, 800).jpeg().toBuffer(), { width: 1_600, height: 800 });
    expect(await serve(shelf).ask(240)).toMatchObject({ rendition: { width: 240, height: 240 } });
    expect(shelf.asked).toEqual(['metadata', 'original']);
  });

  it('is the upload where the whole of it is wanted', async () => {
    shelf.put(await noise(1_600, 800).jpeg().toBuffer(), { width: 1_600, height: 800 });
    expect(await serve(shelf).wish({ size: 240, shape: 'whole' })).toMatchObject({
      rendition: { width: 240, height: 120 },
    });
    expect(shelf.asked).toEqual(['metadata', 'original']);
  });

  it('is the upload where that is smaller, or its size is not known', async () => {
    shelf.put(upload, { width: 647, height: 647 });
    await serve(shelf).ask(96);
    shelf.put(upload, { width: 0, height: 0 });
    await serve(shelf).ask(96);
    expect(shelf.asked).toEqual(['metadata', 'original', 'metadata', 'original']);
  });
});

describe('what is told of a photo', () => {
  it('is what its bytes say where the metadata is silent or wrong', async () => {
    shelf.put(await noise(300, 200).png().toBuffer(), { width: 0, height: 0, mediaType: 'image/jpeg' });
    expect(await serve(shelf).ask(96)).toMatchObject({
      metadata: { width: 300, height: 200, mediaType: 'image/png' },
    });
  });

  it('is what the metadata says where Graph’s own square was read', async () => {
    shelf.put(upload, { width: 4_000, height: 4_000, mediaType: 'image/png' });
    expect(await serve(shelf).ask(96)).toMatchObject({
      metadata: { width: 4_000, height: 4_000, mediaType: 'image/png' },
    });
  });
});
