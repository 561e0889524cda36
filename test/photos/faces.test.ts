import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { endingWith, deadlineIn } from '../../src/foundation/deadline.js';
import type { FaceAnswer } from '../../src/photos/index.js';
import { noise } from './images/draw.js';
import { serve, Shelf } from './shelf.js';

let face: Buffer;
let shelf: Shelf;

beforeAll(async () => {
  face = await noise(96).jpeg().toBuffer();
});

beforeEach(() => {
  shelf = new Shelf();
  shelf.put(face);
});

const people = (count: number): string[] => Array.from({ length: count }, (_, index) => `person ${index}`);

async function all(answers: Promise<readonly FaceAnswer[]>): Promise<Map<string, FaceAnswer>> {
  return new Map((await answers).map((answer) => [answer.owner.kind === 'user' ? answer.owner.user : '', answer]));
}

const kinds = (answers: Map<string, FaceAnswer>): string[] =>
  people(answers.size).map((one) => answers.get(one)?.kind ?? '');

describe('a wall of faces', () => {
  it('shows everybody, in the format asked for', async () => {
    const answers = await all(serve(shelf).faces(people(30)));
    expect(new Set(kinds(answers))).toEqual(new Set(['photo']));
    const [first] = answers.values();
    if (first?.kind !== 'photo') throw new Error('no photo');
    expect(await sharp(first.rendition.bytes).metadata()).toMatchObject({ format: 'webp', width: 96, height: 96 });
    expect(first.etag).toBe('W/"1"');
  });

  it('is read once for all who look, and not again for the next look', async () => {
    const { faces } = serve(shelf);
    await Promise.all([all(faces(people(10))), all(faces(people(10)))]);
    expect(shelf.asked).toHaveLength(10);
    await all(faces(people(10)));
    expect(shelf.asked).toHaveLength(10);
  });

  it('is read anew when what was seen is no longer believed, and when its bytes made room', async () => {
    const { faces, clock } = serve(shelf);
    await all(faces(people(2)));
    await clock.advance(300_001);
    await all(faces(people(2)));
    expect(shelf.asked).toHaveLength(4);
    const small = serve(shelf, { cacheMaxBytes: 1_000 });
    shelf.asked.length = 0;
    expect(kinds(await all(small.faces(people(2))))).toEqual(['photo', 'photo']);
    expect(kinds(await all(small.faces(people(2))))).toEqual(['photo', 'photo']);
  });

  it('remembers for a minute who has no photo', async () => {
    shelf.absent.add('person 1');
    const { faces, clock } = serve(shelf);
    expect(kinds(await all(faces(people(3))))).toEqual(['photo', 'absent', 'photo']);
    await all(faces(people(3)));
    expect(shelf.asked).toHaveLength(3);
    await clock.advance(60_001);
    await all(faces(people(3)));
    expect(shelf.asked).toHaveLength(4);
  });

  it('shows the others where one face fails, which is asked for again the next time', async () => {
    shelf.failing.add('person 0');
    const { faces } = serve(shelf);
    const answers = await all(faces(people(3)));
    expect(kinds(answers)).toEqual(['failed', 'photo', 'photo']);
    expect(answers.get('person 0')).toMatchObject({ error: { code: 'graph_busy', retryAfterMs: 1_000 } });
    shelf.failing.clear();
    expect(kinds(await all(faces(people(3))))).toEqual(['photo', 'photo', 'photo']);
    expect(shelf.asked).toHaveLength(4);
  });

  it('says of bytes that are no picture that they cannot be shown, and does not read them again at once', async () => {
    shelf.put(Buffer.from('no picture'));
    const { faces } = serve(shelf);
    expect((await all(faces(people(1)))).get('person 0')).toMatchObject({ error: { code: 'image_unusable' } });
    expect(kinds(await all(faces(people(1))))).toEqual(['failed']);
    expect(shelf.asked).toHaveLength(1);
  });

  it.each(['jpeg', 'png'] as const)(
    'takes a %s that broke off on its way for no broken photo, and reads it again',
    async (format) => {
      const whole = await noise(96).toFormat(format).toBuffer();
      shelf.put(whole.subarray(0, whole.byteLength * 0.6));
      const { faces } = serve(shelf);
      expect((await all(faces(people(1)))).get('person 0')).toMatchObject({ error: { code: 'graph_unavailable' } });
      shelf.put(whole);
      expect(kinds(await all(faces(people(1))))).toEqual(['photo']);
    },
  );

  it('shows what it knew while Graph is down, with its time', async () => {
    const { faces, clock } = serve(shelf);
    await all(faces(people(1)));
    const seenAt = clock.now();
    await clock.advance(600_000);
    shelf.failing.add('person 0');
    expect((await all(faces(people(1)))).get('person 0')).toMatchObject({ kind: 'photo', asOf: seenAt });
  });

  it('ends when whoever looked goes away, and starts anew for the next', async () => {
    const { faces, clock } = serve(shelf);
    const leaving = new AbortController();
    const deadline = endingWith(deadlineIn(20_000, clock), leaving.signal);
    const answers = all(faces(people(5), { deadline }));
    leaving.abort();
    expect(new Set(kinds(await answers))).toEqual(new Set(['failed']));
    expect(new Set(kinds(await all(faces(people(5)))))).toEqual(new Set(['photo']));
  });

  it('goes on for those who stay when one who looked goes away', async () => {
    const { faces, clock } = serve(shelf);
    const leaving = new AbortController();
    const gone = all(faces(people(5), { deadline: endingWith(deadlineIn(20_000, clock), leaving.signal) }));
    const staying = all(faces(people(5)));
    await new Promise(setImmediate);
    leaving.abort();
    await gone;
    expect(new Set(kinds(await staying))).toEqual(new Set(['photo']));
    expect(shelf.asked).toHaveLength(5);
  });
});
