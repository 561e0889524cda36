import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PortraitError } from '../../src/model/portrait-error.js';
import { noise, plain } from './images/draw.js';
import { colourAt, nameOf } from './images/make-picture.js';
import { serve, Shelf } from './shelf.js';

const minute = 60_000;
const hour = 60 * minute;
let face: Buffer;
let shelf: Shelf;

beforeAll(async () => {
  face = await noise(400).jpeg().toBuffer();
});

beforeEach(() => {
  shelf = new Shelf();
  shelf.put(face);
});

describe('while Graph is down, what was seen before', () => {
  it.each(['graph_busy', 'graph_unavailable', 'sign_in_unavailable'] as const)(
    'is shown, with the time it is of (%s)',
    async (code) => {
      const { ask, clock } = serve(shelf);
      await ask();
      const seenAt = clock.now();
      await clock.advance(10 * minute);
      shelf.failure = new PortraitError(code, 'down');
      expect(await ask()).toMatchObject({ kind: 'photo', asOf: seenAt, rendition: { width: 96 } });
      expect(await ask(48)).toMatchObject({ kind: 'photo', asOf: seenAt, rendition: { width: 48 } });
    },
  );

  it('tells of its details when it was read', async () => {
    const { tell, clock } = serve(shelf);
    const readAt = clock.now();
    expect(await tell()).toMatchObject({ kind: 'photo', readAt, asOf: undefined });
    await clock.advance(3 * minute);
    expect(await tell()).toMatchObject({ kind: 'photo', readAt, asOf: undefined });
    await clock.advance(7 * minute);
    shelf.failure = new PortraitError('graph_unavailable', 'down');
    expect(await tell()).toMatchObject({ kind: 'photo', readAt, asOf: readAt });
  });

  it('is shown no more after an hour', async () => {
    const { ask, clock } = serve(shelf);
    await ask();
    await clock.advance(hour + 1);
    shelf.failure = new PortraitError('graph_unavailable', 'down');
    await expect(ask()).rejects.toMatchObject({ code: 'graph_unavailable' });
  });

  it('is shown without asking again for some seconds, or until the moment that Graph named', async () => {
    const { ask, clock } = serve(shelf);
    await ask();
    await clock.advance(10 * minute);
    shelf.asked.length = 0;
    shelf.failure = new PortraitError('graph_busy', 'down', { retryAfterMs: 30_000 });
    await ask();
    await clock.advance(29_000);
    await ask();
    expect(shelf.asked).toEqual(['metadata']);
    await clock.advance(2_000);
    await ask();
    expect(shelf.asked).toEqual(['metadata', 'metadata']);
  });

  it('is the new photo again as soon as Graph answers', async () => {
    const { ask, clock } = serve(shelf);
    await ask();
    await clock.advance(10 * minute);
    shelf.failure = new PortraitError('graph_unavailable', 'down');
    await ask();
    shelf.failure = undefined;
    shelf.put(await plain(400, 400, '#0000ff').jpeg().toBuffer(), { etag: 'W/"2"' });
    await clock.advance(5_001);
    const answer = await ask();
    if (answer.kind !== 'photo') throw new Error('no photo');
    expect(answer.asOf).toBeUndefined();
    expect(nameOf(await colourAt(answer.rendition.bytes, 0.5, 0.5))).toBe('blue');
  });

  it('includes that there was no photo', async () => {
    shelf.metadataNow = undefined;
    const { ask, clock } = serve(shelf);
    await ask();
    const seenAt = clock.now();
    await clock.advance(10 * minute);
    shelf.failure = new PortraitError('graph_unavailable', 'down');
    expect(await ask()).toEqual({ kind: 'absent', asOf: seenAt });
  });

  it('does not outlive a refusal', async () => {
    const { ask, clock } = serve(shelf);
    await ask();
    await clock.advance(10 * minute);
    shelf.failure = new PortraitError('access_denied', 'no more');
    await expect(ask()).rejects.toMatchObject({ code: 'access_denied' });
    shelf.failure = new PortraitError('graph_unavailable', 'down');
    await clock.advance(10 * minute);
    await expect(ask()).rejects.toMatchObject({ code: 'access_denied' });
  });
});

describe('a failure that is no outage', () => {
  it('ends what was known: an outage after it does not bring it back', async () => {
    const { ask, clock } = serve(shelf);
    await ask();
    await clock.advance(10 * minute);
    shelf.failure = new PortraitError('consent_required', 'withdrawn');
    await expect(ask()).rejects.toMatchObject({ code: 'consent_required' });
    shelf.failure = new PortraitError('graph_unavailable', 'down');
    await expect(ask()).rejects.toMatchObject({ code: 'graph_unavailable' });
  });
});

describe('a refusal', () => {
  it('is told to all who asked, and remembered for a minute', async () => {
    shelf.failure = new PortraitError('access_denied', 'not yours');
    const { ask, clock } = serve(shelf);
    const outcomes = await Promise.allSettled([ask(), ask(), ask()]);
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    shelf.failure = undefined;
    await clock.advance(59_000);
    await expect(ask()).rejects.toMatchObject({ code: 'access_denied' });
    expect(shelf.asked).toEqual(['metadata']);
    await clock.advance(2_000);
    expect(await ask()).toMatchObject({ kind: 'photo' });
  });
});
