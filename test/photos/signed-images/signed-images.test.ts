import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FailureEvent } from '../../../src/model/events.js';
import { PortraitError } from '../../../src/model/portrait-error.js';
import type { PhotoAnswer, PhotoQuestion, RenditionWish } from '../../../src/photos/index.js';
import { ImageAddresses } from '../../../src/photos/signed-images/image-address.js';
import { SignedImages } from '../../../src/photos/signed-images/signed-images.js';
import { HandClock } from '../../foundation/hand-clock.js';

const hourMs = 3_600_000;
const tenantId = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const ann = {
  viewer: { kind: 'app', tenantId },
  owner: { kind: 'user', user: 'u-ann' },
  size: 240,
  etag: '"1"',
} as const;
const picture = (text: string, size = 240) =>
  ({ bytes: Buffer.from(text), width: size, height: size, mediaType: 'image/jpeg' }) as const;

let clock: HandClock;
let addresses: ImageAddresses;
let asked: [PhotoQuestion, RenditionWish][];
let failures: FailureEvent[];
let drawn: number[];
let answer: () => Promise<PhotoAnswer>;
let images: SignedImages;

function photo(change: { etag?: string; asOf?: number } = {}): PhotoAnswer {
  const metadata = { id: '648x648', width: 648, height: 648, mediaType: 'image/jpeg', etag: change.etag ?? '"1"' };
  return { kind: 'photo', metadata, rendition: picture('face'), tag: 'tag', asOf: change.asOf };
}

beforeEach(() => {
  clock = new HandClock();
  addresses = new ImageAddresses({ keys: ['k'.repeat(32)], lifeMs: hourMs, clock });
  [asked, failures, drawn] = [[], [], []];
  answer = () => Promise.resolve(photo());
  images = new SignedImages({
    addresses,
    clock,
    photos: {
      photo: (question, wish) => {
        asked.push([question, wish]);
        return answer();
      },
    },
    neutral: (size) => {
      drawn.push(size);
      return Promise.resolve(picture('symbol', size));
    },
    observe: { failure: (event) => void failures.push(event) },
  });
});

const neutral = { kind: 'neutral', rendition: picture('symbol') };

describe('the picture at a signed address', () => {
  it('is the photo, read with the rights that were signed, for nobody in particular', async () => {
    const found = await images.picture(addresses.sign(ann), 'r-1');
    expect(found).toEqual({ kind: 'photo', rendition: picture('face'), until: clock.now() + hourMs });
    const [question, wish] = asked[0] ?? [];
    expect(question).toMatchObject({ viewer: ann.viewer, owner: ann.owner, seenBy: undefined, requestId: 'r-1' });
    expect(question?.deadline.remainingMs()).toBe(8_000);
    expect(wish).toEqual({ size: 240, shape: 'square', background: 'white', encoding: { format: 'jpeg' } });
  });

  it('is the photo of today where it has changed, and not for long', async () => {
    answer = () => Promise.resolve(photo({ etag: '"2"' }));
    const found = await images.picture(addresses.sign(ann), 'r-1');
    expect(found).toMatchObject({ kind: 'photo', until: clock.now() + 60_000 });
  });

  it('is not for long where Graph could not say whether it has changed', async () => {
    answer = () => Promise.resolve(photo({ asOf: clock.now() - 1 }));
    const found = await images.picture(addresses.sign(ann), 'r-1');
    expect(found).toMatchObject({ kind: 'photo', until: clock.now() + 60_000 });
  });

  it('never outlives its address', async () => {
    const path = addresses.sign(ann);
    await clock.advance(hourMs - 1);
    answer = () => Promise.resolve(photo({ etag: '"2"' }));
    expect(await images.picture(path, 'r-1')).toMatchObject({ until: clock.now() + 1 });
  });

  it('is a symbol once the address has expired, and nobody is asked', async () => {
    const path = addresses.sign(ann);
    await clock.advance(hourMs);
    expect(await images.picture(path, 'r-1')).toEqual(neutral);
    expect(asked).toEqual([]);
  });

  it.each<PhotoAnswer>([{ kind: 'absent', asOf: undefined }, { kind: 'excluded' }])(
    'is a symbol for %j',
    async (none) => {
      answer = () => Promise.resolve(none);
      expect(await images.picture(addresses.sign(ann), 'r-1')).toEqual(neutral);
      expect(failures).toEqual([]);
    },
  );

  it.each(['access_denied', 'image_unusable', 'graph_unavailable', 'graph_busy', 'server_busy'] as const)(
    'is a symbol after %s, and the log knows why',
    async (code) => {
      answer = () => Promise.reject(new PortraitError(code, 'the facts'));
      expect(await images.picture(addresses.sign(ann), 'r-1')).toEqual(neutral);
      expect(failures).toEqual([{ requestId: 'r-1', code, detail: 'the facts' }]);
    },
  );

  it('is a symbol after a fault of ours', async () => {
    answer = () => {
      throw new TypeError('oh');
    };
    expect(await images.picture(addresses.sign(ann), 'r-1')).toEqual(neutral);
    expect(failures).toEqual([{ requestId: 'r-1', code: 'internal_error', detail: 'oh' }]);
  });

  it('is looked for anew after a symbol', async () => {
    const path = addresses.sign(ann);
    answer = () => Promise.reject(new PortraitError('graph_busy', 'later'));
    await images.picture(path, 'r-1');
    answer = () => Promise.resolve(photo());
    expect(await images.picture(path, 'r-2')).toMatchObject({ kind: 'photo' });
  });

  it('is a symbol of the size asked for, drawn once for each size', async () => {
    answer = () => Promise.resolve({ kind: 'excluded' });
    const sizes = [240, 48, 240, 48];
    for (const size of sizes) {
      const { rendition } = await images.picture(addresses.sign({ ...ann, size }), 'r-1');
      expect(rendition.width).toBe(size);
    }
    expect(drawn).toEqual([240, 48]);
  });

  it('is nothing at an address that was not written here', async () => {
    const altered = addresses.sign(ann).replace('.jpg', 'x.jpg');
    await expect(images.picture(altered, 'r-1')).rejects.toMatchObject({ code: 'not_found', status: 404 });
    expect([asked, drawn, failures]).toEqual([[], [], []]);
  });
});
