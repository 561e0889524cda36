import { beforeEach, describe, expect, it } from '@jest/globals';
import { PortraitError } from '../../src/model/portrait-error.js';
import { plain } from './images/draw.js';
import { colourAt, nameOf } from './images/make-picture.js';
import { serve, Shelf } from './shelf.js';

let shelf: Shelf;

beforeEach(() => {
  shelf = new Shelf();
});

const paint = (colour: string): Promise<Buffer> => plain(400, 400, colour).jpeg().toBuffer();

async function colourShown(answer: Awaited<ReturnType<ReturnType<typeof serve>['ask']>>): Promise<string> {
  if (answer.kind !== 'photo') throw new Error('no photo');
  return nameOf(await colourAt(answer.rendition.bytes, 0.5, 0.5));
}

describe('a photo that changes between its metadata and its bytes', () => {
  it('is shown as it is by now, with its own metadata', async () => {
    const { ask } = serve(shelf);
    shelf.put(await paint('#ff0000'), { etag: 'red' });
    await ask(48);
    shelf.put(await paint('#0000ff'), { etag: 'blue' });
    // A size that was not made yet, of a photo whose bytes made room.
    const other = serve(shelf);
    const answer = await other.ask(96);
    expect(answer).toMatchObject({ metadata: { etag: 'blue' } });
    expect(await colourShown(answer)).toBe('blue');
  });

  it('is never kept under the etag of the photo before: that one may come back', async () => {
    const { ask, clock } = serve(shelf);
    shelf.put(await paint('#ff0000'), { etag: 'red' });
    const { metadataNow } = shelf;
    const read = shelf.original.bind(shelf);
    // Between the two reads, somebody uploads another.
    shelf.original = async () => {
      shelf.original = read;
      shelf.put(await paint('#0000ff'), { etag: 'blue' });
      return read();
    };
    expect(await colourShown(await ask())).toBe('blue');
    shelf.put(await paint('#ff0000'), metadataNow);
    await clock.advance(300_001);
    expect(await colourShown(await ask())).toBe('red');
    expect(await colourShown(await ask(48))).toBe('red');
  });

  it('is shown all the same where the bytes have an etag of their own', async () => {
    const { ask } = serve(shelf);
    shelf.put(await paint('#ff0000'), { etag: 'red' });
    shelf.bytesEtag = 'of the bytes alone';
    expect(await colourShown(await ask())).toBe('red');
    expect(await ask(48)).toMatchObject({ metadata: { etag: 'red' } });
  });
});

describe('whoever joins somebody else’s look', () => {
  it('looks with their own rights where the other may not see the bytes', async () => {
    const { ask } = serve(shelf);
    shelf.put(await paint('#ff0000'));
    const read = shelf.original.bind(shelf);
    shelf.original = () => {
      shelf.original = read;
      return Promise.reject(new PortraitError('consent_required', 'not this one'));
    };
    const viewer = (userId: string) => ({ kind: 'user', tenantId: 'one-tenant', userId }) as const;
    const outcomes = await Promise.allSettled([ask(96, { viewer: viewer('ann') }), ask(96, { viewer: viewer('bob') })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
