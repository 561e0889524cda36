import { beforeEach, describe, expect, it } from '@jest/globals';
import { DecodedPictures } from '../../src/photos/decoded-pictures.js';
import { HandClock } from '../foundation/hand-clock.js';

let clock: HandClock;
let pictures: DecodedPictures;
let decodes: number;

beforeEach(() => {
  clock = new HandClock();
  pictures = new DecodedPictures(clock);
  decodes = 0;
});

const decode = () => {
  decodes += 1;
  return Promise.resolve({ pixels: Buffer.alloc(3), width: 1, height: 1 });
};

/** Wants a picture, as a rendition does, and tells whether the photo seemed to be wanted as this one alone. */
const want = (photo = 'photo') =>
  pictures.wish(photo, async () => {
    // The download.
    await new Promise(setImmediate);
    return pictures.isAlone(photo);
  });

describe('a photo', () => {
  it('is wanted alone where nobody else wants it', async () => {
    expect(await want()).toBe(true);
    expect(await want('another')).toBe(true);
  });

  it('is sought after where several pictures of it are wanted at once', async () => {
    expect(await Promise.all([want(), want(), want()])).toEqual([false, false, false]);
  });

  it('is sought after where another picture of it was wanted a moment ago', async () => {
    await want();
    expect(await want()).toBe(false);
    await clock.advance(20_001);
    expect(await want()).toBe(true);
  });

  it('is decoded once for all who want its pixels, and again after a moment', async () => {
    await Promise.all([pictures.read('key', decode), pictures.read('key', decode)]);
    await pictures.read('key', decode);
    expect(decodes).toBe(1);
    await clock.advance(20_001);
    await pictures.read('key', decode);
    expect(decodes).toBe(2);
  });

  it('that cannot be decoded is tried again', async () => {
    await expect(pictures.read('key', () => Promise.reject(new Error('spoilt')))).rejects.toThrow('spoilt');
    expect(await pictures.read('key', decode)).toMatchObject({ width: 1 });
  });
});
