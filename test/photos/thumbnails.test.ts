import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { ImageGate } from '../../src/photos/index.js';
import { createThumbnails } from '../../src/photos/thumbnails.js';
import { plain } from './images/draw.js';

const ann = { id: 'ann', displayName: 'Ann Lee' };
let red: Buffer;
let blue: Buffer;

beforeAll(async () => {
  red = await plain(240, 240, '#ff0000').jpeg().toBuffer();
  blue = await plain(240, 240, '#0000ff').jpeg().toBuffer();
});

/** Thumbnails, and how often one was drawn. */
function count(most = 2) {
  const gate = new ImageGate({ most, mostWaiting: 0 });
  const steps = { count: 0 };
  const run = gate.run.bind(gate);
  gate.run = (work) => {
    steps.count += 1;
    return run(work);
  };
  return { draw: createThumbnails(gate), steps };
}

describe('the small picture beside a name', () => {
  it('is drawn once for the same face, and for the same initials', async () => {
    const { draw, steps } = count();
    const first = await draw(ann, { etag: '1', bytes: red }, 64);
    expect(await sharp(first.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 64, height: 64 });
    expect(await draw(ann, { etag: '1', bytes: red }, 64)).toBe(first);
    const initials = await draw(ann, undefined, 64);
    expect(await draw(ann, undefined, 64)).toBe(initials);
    expect(steps.count).toBe(2);
  });

  it('is drawn anew for another face, size or name, and for a photo without an etag', async () => {
    const { draw, steps } = count();
    await draw(ann, { etag: '1', bytes: red }, 64);
    const other = await draw(ann, { etag: '2', bytes: blue }, 64);
    const { dominant } = await sharp(other.bytes).stats();
    expect(dominant.b).toBeGreaterThan(dominant.r);
    await draw(ann, { etag: '2', bytes: blue }, 32);
    await draw(ann, undefined, 64);
    await draw({ ...ann, displayName: 'Ann Moss' }, undefined, 64);
    await draw(ann, { etag: '', bytes: red }, 64);
    await draw(ann, { etag: '', bytes: blue }, 64);
    expect(steps.count).toBe(7);
  });

  it('is refused at once where too many pictures wait to be made', async () => {
    const { draw } = count(1);
    const drawing = draw(ann, { etag: '1', bytes: red }, 64);
    await expect(draw(ann, { etag: '2', bytes: blue }, 64)).rejects.toMatchObject({ code: 'server_busy' });
    expect((await drawing).width).toBe(64);
  });
});
