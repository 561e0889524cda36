import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sharp from 'sharp';
import { CardSigner } from '../../src/bot/card-signer.js';
import type { ExecuteAction } from '../../src/bot/cards/adaptive-card.js';
import { photoCard, sizesToOffer, type PhotoCardContent } from '../../src/bot/cards/photo-card.js';
import { Speaker } from '../../src/bot/words/speaker.js';
import type { Language } from '../../src/model/language.js';
import { graphSizes } from '../../src/model/photo-size.js';
import { noise } from '../photos/images/draw.js';
import { parseCard } from './parse-card.js';

const signer = new CardSigner(['a key of more than thirty-two bytes, for tests']);
const speaker = new Speaker();
let bytes: Buffer;

beforeAll(async () => {
  bytes = await noise(240).jpeg().toBuffer();
});

function card(change: Partial<PhotoCardContent> = {}, offered = [48, 96, 240], language: Language = 'en') {
  const person = { name: 'Ann Lee', address: 'ann@example.com' };
  const request = { ...person, tenantId: 't', personId: 'e-ann', memberId: '29:ann' };
  return photoCard(speaker.in(language), {
    ...person,
    metadata: { id: 'default', width: 700, height: 648, mediaType: 'image/jpeg', etag: 'W/"1"' },
    ...shown(240),
    ageMs: undefined,
    largest: undefined,
    tabUrl: undefined,
    sizeRequests: offered.map((size) => signer.sign({ ...request, size })),
    ...change,
  });
}

/** A square picture, carried in the message. */
function shown(side: number): Pick<PhotoCardContent, 'rendition' | 'imageUrl'> {
  const rendition = { bytes, width: side, height: side, mediaType: 'image/jpeg' } as const;
  return { rendition, imageUrl: `data:image/jpeg;base64,${bytes.toString('base64')}` };
}

/** Every text of a card, in order. */
function textsOf({ body }: ReturnType<typeof card>): string[] {
  return body.flatMap((element) => (element.type === 'RichTextBlock' ? element.inlines.map(({ text }) => text) : []));
}

describe('the card of a photo', () => {
  it('begins with the picture, whole and of its true type', async () => {
    const [image] = card().body;
    if (image?.type !== 'Image') throw new Error('the first element is no image');
    const [, mediaType, base64 = ''] = /^data:([^;]+);base64,(.+)$/.exec(image.url) ?? [];
    const sent = Buffer.from(base64, 'base64');
    expect([mediaType, sent.equals(bytes)]).toEqual(['image/jpeg', true]);
    expect(await sharp(sent).metadata()).toMatchObject({ format: 'jpeg', width: 240, height: 240 });
  });

  it('names the person and the size for those who do not see it', () => {
    const { fallbackText, body } = card();
    expect(fallbackText).toBe('Photo of Ann Lee, 240 × 240 pixels');
    expect(body[0]).toMatchObject({ altText: fallbackText });
  });

  it('tells name, address, both sizes and the format in words', () => {
    expect(textsOf(card())).toEqual(['Ann Lee', 'ann@example.com', '240 × 240 of 700 × 648, JPEG']);
    expect(textsOf(card({ address: '' }))).toEqual(['Ann Lee', '240 × 240 of 700 × 648, JPEG']);
  });

  it.each([
    [10_000, 'This is the photo of a minute ago.'],
    [7 * 60_000, 'This is the photo of 7 minutes ago.'],
  ])('says that the photo was last seen %i ms ago, while Graph does not answer', (ageMs, words) => {
    expect(textsOf(card({ ageMs })).at(-1)).toBe(`Microsoft Graph does not answer just now. ${words}`);
  });

  it('says that there is nothing larger, where more was asked for', () => {
    expect(textsOf(card({ largest: 648 })).at(-1)).toBe('The largest there is: 648 pixels.');
  });

  it('speaks the reader’s language, and leaves sizes as bare figures', () => {
    const { fallbackText, actions } = card({ ...shown(1024), ageMs: 60_000, largest: 1024 }, [240], 'de');
    expect(fallbackText).toBe('Foto von Ann Lee, 1024 × 1024 Pixel');
    expect(textsOf(card({ ...shown(1024), ageMs: 60_000, largest: 1024 }, [240], 'de')).slice(2)).toEqual([
      '1024 × 1024 von 700 × 648, JPEG',
      'Größer gibt es das Foto nicht: 1024 Pixel.',
      'Microsoft Graph antwortet gerade nicht. Dies ist das Foto von vor einer Minute.',
    ]);
    expect(actions?.map(({ title }) => title)).toEqual(['240 px']);
  });

  it.each([
    ['image/jpeg', 'JPEG'],
    ['image/jpg', 'JPEG'],
    ['image/pjpeg', 'JPEG'],
    ['image/png', 'PNG'],
    ['image/gif', 'GIF'],
    ['image/webp', 'WEBP'],
  ])('calls %s %s', (mediaType, name) => {
    const metadata = { id: 'default', width: 10, height: 10, mediaType, etag: '' };
    expect(textsOf(card({ metadata })).at(-1)).toBe(`240 × 240 of 10 × 10, ${name}`);
  });

  it.each([
    [48, '48px'],
    [240, '240px'],
    [400, '400px'],
    [648, '400px'],
  ])('shows %s pixels %s wide', (side, width) => {
    expect(card(shown(side)).body[0]).toMatchObject({ width });
  });

  it('shows a name letter by letter, with no marks read into it', () => {
    const name = '**Ann** [click](https://evil.example) _x_ <b>y</b> {{DATE}} # 1. `z`';
    const { body, fallbackText } = card({ name, address: '*a*@example.com' });
    expect(body.map(({ type }) => type)).toEqual(['Image', 'RichTextBlock', 'RichTextBlock', 'RichTextBlock']);
    expect(textsOf(card({ name }))[0]).toBe(name);
    expect(fallbackText).toContain(name);
  });

  it('is one that clients read without objection, whatever the person is called', () => {
    const names = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(names, names, (name, address) => {
        expect(parseCard(card({ name, address }))).toEqual([]);
      }),
    );
    expect(parseCard(card({}, []))).toEqual([]);
  });
});

describe('a picture that has an address', () => {
  it('can be shown as large as it is; one inside the message cannot, so nothing says so', () => {
    expect(card({ imageUrl: 'https://photos.example.com/images/a' }).body[0]).toMatchObject({
      msteams: { allowExpand: true },
    });
    expect(card().body[0]).not.toHaveProperty('msteams');
  });
});

describe('the way into the tab', () => {
  it('is the last of at most six buttons', () => {
    const { actions = [] } = card({ tabUrl: 'https://teams.example.com/l/entity/a/photos' }, [48, 96, 240, 360, 648]);
    expect(actions).toHaveLength(6);
    expect(actions.at(-1)).toMatchObject({ type: 'Action.OpenUrl', title: 'Open in tab' });
  });

  it('is left out where the tab has no address', () => {
    expect(card().actions?.filter(({ type }) => type === 'Action.OpenUrl')).toEqual([]);
  });
});

describe('the buttons of a photo', () => {
  it('each ask for one width, signed, in every client', () => {
    const actions = (card().actions ?? []).filter(({ type }) => type === 'Action.Execute') as ExecuteAction[];
    expect(actions.map(({ title }) => title)).toEqual(['48 px', '96 px', '240 px']);
    for (const { type, verb, data, fallback } of actions) {
      expect([type, verb, fallback.type]).toEqual(['Action.Execute', 'photo.resize', 'Action.Submit']);
      expect(fallback.data).toEqual(data);
    }
    expect(actions.map(({ data }) => signer.verify(data).size)).toEqual([48, 96, 240]);
  });

  it('are left out where the photo has no other size', () => {
    expect(card({}, [])).not.toHaveProperty('actions');
  });
});

describe('the sizes offered for a photo', () => {
  it.each([
    [0, []],
    [30, []],
    [48, [48]],
    [64, [48, 64]],
    [120, [48, 64, 96, 120]],
    [240, [48, 64, 96, 120, 240]],
    [360, [48, 96, 120, 240, 360]],
    [648, [48, 96, 240, 432, 648]],
    [500, [48, 96, 240, 360, 432]],
    [5_504, [48, 96, 240, 432, 648]],
  ])('of %s pixels are %j', (side, sizes) => {
    expect(sizesToOffer(side)).toEqual(sizes);
  });

  it('are two to five different ones where there are two, none larger than the photo, always the largest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 64, max: 9_000 }), (side) => {
        const sizes = sizesToOffer(side);
        expect(sizes.length).toBeGreaterThanOrEqual(2);
        expect(sizes.length).toBeLessThanOrEqual(5);
        expect(sizes).toEqual([...new Set(sizes)].sort((one, other) => one - other));
        expect(sizes.at(-1)).toBe(graphSizes.findLast((size) => size <= side));
      }),
    );
  });
});
