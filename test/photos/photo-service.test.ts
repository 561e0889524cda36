import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { noise, plain } from './images/draw.js';
import { colourAt, nameOf } from './images/make-picture.js';
import { serve, Shelf } from './shelf.js';

let face: Buffer;
let shelf: Shelf;

beforeAll(async () => {
  face = await noise(400).jpeg().toBuffer();
});

beforeEach(() => {
  shelf = new Shelf();
  shelf.put(face);
});

const found = { kind: 'photo' };

describe('a photo asked for', () => {
  it('comes with its metadata, square, at the size asked', async () => {
    const answer = await serve(shelf).ask(120);
    expect(answer).toMatchObject({
      kind: 'photo',
      metadata: { width: 400, height: 400, mediaType: 'image/jpeg', etag: 'W/"1"' },
      rendition: { width: 120, mediaType: 'image/jpeg' },
    });
  });

  it('is read once for a hundred who ask at once, and for whoever asks next', async () => {
    const { ask } = serve(shelf);
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask()));
    expect(new Set(answers.map(bytesOf)).size).toBe(1);
    expect(bytesOf(await ask())).toBe(bytesOf(answers[0]));
    expect(shelf.asked).toEqual(['metadata', 'original']);
  });

  it('is decoded once for a hundred who ask at once', async () => {
    const { ask, events } = serve(shelf);
    await Promise.all(Array.from({ length: 100 }, () => ask()));
    expect(steps(events)).toEqual(['decode']);
  });

  it('is decoded once for all its sizes and formats', async () => {
    const { wish, events } = serve(shelf);
    const sizes = [48, 64, 96, 120, 240, 360];
    const formats = ['jpeg', 'png', 'webp', 'avif'] as const;
    await Promise.all(sizes.flatMap((size) => formats.map((format) => wish({ size, encoding: { format } }))));
    expect(steps(events).filter((step) => step === 'decode')).toHaveLength(1);
    expect(shelf.asked).toEqual(['metadata', 'original']);
  });

  it('has another tag at another size, in another format and after it changed, and else the same', async () => {
    const { wish, clock } = serve(shelf);
    const tagOf = async (wanted: Parameters<typeof wish>[0]) => {
      const answer = await wish(wanted);
      return answer.kind === 'photo' && answer.tag;
    };
    const tag = await tagOf({});
    expect(tag).toMatch(/^[\w-]+$/);
    expect(await tagOf({})).toBe(tag);
    expect(await tagOf({ size: 48 })).not.toBe(tag);
    expect(await tagOf({ encoding: { format: 'webp' } })).not.toBe(tag);
    shelf.put(face, { etag: 'W/"2"' });
    await clock.advance(300_001);
    expect(await tagOf({})).not.toBe(tag);
  });

  it('comes at every other size and budget without another download', async () => {
    const { ask } = serve(shelf);
    for (const size of [48, 96, 240, 360]) {
      expect(await ask(size)).toMatchObject({ rendition: { width: size, height: size } });
    }
    expect(bytesOf(await ask(240, {}, 6_000))).not.toBe(bytesOf(await ask(240)));
    expect(shelf.asked).toEqual(['metadata', 'original']);
  });

  it('is never upscaled', async () => {
    expect(await serve(shelf).ask(1_024, {}, 500_000)).toMatchObject({ rendition: { width: 400 } });
  });

  it('is kept apart by person and by tenant', async () => {
    const { ask } = serve(shelf);
    await ask();
    await ask(96, { owner: { kind: 'user', user: 'bob' } });
    await ask(96, { viewer: { kind: 'app', tenantId: 'other-tenant' } });
    expect(shelf.asked.filter((asked) => asked === 'metadata')).toHaveLength(3);
    expect(shelf.asked.filter((asked) => asked === 'original')).toHaveLength(3);
  });
});

describe('a photo that changes', () => {
  it('is shown anew once its metadata is no longer believed', async () => {
    const { ask, clock } = serve(shelf);
    shelf.put(await plain(400, 400, '#ff0000').jpeg().toBuffer());
    await ask();
    shelf.put(await plain(400, 400, '#0000ff').jpeg().toBuffer(), { etag: 'W/"2"' });
    expect(nameOf(await colourOf(await ask()))).toBe('red');
    await clock.advance(300_001);
    expect(nameOf(await colourOf(await ask()))).toBe('blue');
    expect(shelf.asked).toEqual(['metadata', 'original', 'metadata', 'original']);
  });

  it('is not downloaded again when it did not change', async () => {
    const { ask, clock } = serve(shelf);
    const first = await ask();
    await clock.advance(300_001);
    expect(bytesOf(await ask())).toBe(bytesOf(first));
    expect(shelf.asked).toEqual(['metadata', 'original', 'metadata']);
  });

  it('is read for each question where nothing tells old from new', async () => {
    const { ask } = serve(shelf);
    shelf.put(await plain(400, 400, '#ff0000').jpeg().toBuffer(), { etag: '' });
    await ask();
    shelf.put(await plain(400, 400, '#0000ff').jpeg().toBuffer(), { etag: '' });
    expect(nameOf(await colourOf(await ask()))).toBe('blue');
  });

  it('is not remembered at all where its metadata may not be', async () => {
    const { ask } = serve(shelf, { metadataTtlMs: 0 });
    await ask();
    await ask();
    expect(shelf.asked).toEqual(['metadata', 'original', 'metadata']);
  });
});

describe('the bytes held in memory', () => {
  it('stay within their bound: what was asked long ago is downloaded again', async () => {
    const { ask } = serve(shelf, { cacheMaxBytes: face.byteLength * 2 + 6_000 });
    const people = ['ann', 'bob', 'cleo', 'dan'];
    const askFor = (user: string) => ask(16, { owner: { kind: 'user', user } });
    for (const user of people) expect(await askFor(user)).toMatchObject(found);
    shelf.asked.length = 0;
    // A size that nobody has had yet needs the original: the last two are still there, the first is not.
    for (const user of ['dan', 'cleo', 'ann']) await ask(48, { owner: { kind: 'user', user } });
    expect(shelf.asked).toEqual(['original']);
  });

  it('may be too few for a single photo, which is served all the same', async () => {
    const { ask } = serve(shelf, { cacheMaxBytes: 100 });
    expect(await ask()).toMatchObject(found);
    expect(await ask()).toMatchObject(found);
    expect(shelf.asked).toEqual(['metadata', 'original', 'original']);
  });
});

type Asked = ReturnType<typeof serve>;

function bytesOf(answer?: Awaited<ReturnType<Asked['ask']>>): Buffer {
  if (answer?.kind !== 'photo') throw new Error('no photo');
  return answer.rendition.bytes;
}

/** The image work that was done, without the waiting for it. */
function steps(events: Asked['events']): string[] {
  return events.flatMap((event) => ('step' in event && event.step !== 'wait' ? [event.step] : []));
}

async function colourOf(answer: Awaited<ReturnType<ReturnType<typeof serve>['ask']>>): Promise<number[]> {
  if (answer.kind !== 'photo') throw new Error('no photo');
  expect((await sharp(answer.rendition.bytes).metadata()).format).toBe('jpeg');
  return colourAt(answer.rendition.bytes, 0.5, 0.5);
}
