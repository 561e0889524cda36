import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { deadlineIn } from '../../src/foundation/deadline.js';
import { PortraitError } from '../../src/model/portrait-error.js';
import { noise, plain } from './images/draw.js';
import { serve, Shelf } from './shelf.js';

let face: Buffer;
let shelf: Shelf;

beforeAll(async () => {
  face = await noise(400).jpeg().toBuffer();
});

beforeEach(() => {
  shelf = new Shelf();
});

const none = { kind: 'absent', asOf: undefined };

describe('no photo', () => {
  it('is remembered for a minute, and then looked for again', async () => {
    const { ask, clock } = serve(shelf);
    expect(await ask()).toEqual(none);
    shelf.put(face);
    await clock.advance(59_000);
    expect(await ask(48)).toEqual(none);
    expect(shelf.asked).toEqual(['metadata']);
    await clock.advance(2_000);
    expect(await ask()).toMatchObject({ kind: 'photo' });
  });

  it('is not remembered for longer than a photo would be', async () => {
    const { ask, clock } = serve(shelf, { metadataTtlMs: 10_000 });
    expect(await ask()).toEqual(none);
    shelf.put(face);
    await clock.advance(10_001);
    expect(await ask()).toMatchObject({ kind: 'photo' });
  });

  it('is what is left when it goes away between its metadata and its bytes', async () => {
    shelf.put(face);
    shelf.upload = undefined;
    const { ask } = serve(shelf);
    expect(await ask()).toEqual(none);
    shelf.put(face);
    expect(await ask()).toMatchObject({ kind: 'photo' });
  });

  it('is what one pixel means, whatever the metadata says', async () => {
    shelf.put(await plain(1).jpeg().toBuffer());
    expect(await serve(shelf).ask()).toEqual(none);
  });
});

describe('a failure', () => {
  it.each(['graph_busy', 'configuration_refused', 'consent_required'] as const)(
    'of %s is told to all who asked, and not remembered',
    async (code) => {
      shelf.put(face);
      shelf.failure = new PortraitError(code, 'not now');
      const { ask } = serve(shelf);
      const outcomes = await Promise.allSettled([ask(), ask(), ask()]);
      expect(outcomes.map((outcome) => outcome.status === 'rejected' && (outcome.reason as unknown))).toEqual(
        Array.from({ length: 3 }, () => shelf.failure),
      );
      shelf.failure = undefined;
      expect(await ask()).toMatchObject({ kind: 'photo' });
    },
  );

  it('of the bytes alone leaves what is known of the photo', async () => {
    shelf.put(Buffer.from('<html>not a photo</html>'));
    const { ask } = serve(shelf);
    await expect(ask()).rejects.toMatchObject({ code: 'image_unusable' });
    await expect(ask()).rejects.toMatchObject({ code: 'image_unusable' });
    expect(shelf.asked).toEqual(['metadata', 'original', 'original']);
  });

  it('to answer in time ends the question and not the work: the next one has it', async () => {
    shelf.put(face);
    const { ask, clock } = serve(shelf);
    await expect(ask(96, { deadline: deadlineIn(0, clock) })).rejects.toMatchObject({ name: 'TimeoutError' });
    await sleep(20);
    expect(await ask()).toMatchObject({ kind: 'photo' });
    expect(shelf.asked).toEqual(['metadata', 'original']);
  });
});
