import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { pngPlan } from '../../../src/photos/face-sheet/png-plan.js';
import { prepareImageLibrary } from '../../../src/photos/images/prepare-image-library.js';
import { tileColour } from '../../../src/photos/initials/tile-colour.js';
import { draw, drawer, face, team } from './sheets.js';

/** Hundreds of faces on a busy machine, milliseconds. */
const patience = 120_000;

let red: Buffer;

beforeAll(async () => {
  prepareImageLibrary();
  red = await face();
});

async function opened(people: Parameters<typeof draw>[0], wish: Parameters<typeof draw>[1] = {}, title?: string) {
  const file = await draw(people, wish, title);
  const { data, info } = await sharp(file.bytes).raw().toBuffer({ resolveWithObject: true });
  return { ...file, data, info };
}

/** How many pixels of a picture are about of a colour. */
function count(data: Buffer, [red = 0, green = 0, blue = 0]: readonly number[]): number {
  const near = (at: number, channel: number) => Math.abs((data[at] ?? 0) - channel) < 6;
  let found = 0;
  for (let at = 0; at < data.length; at += 3) {
    if (near(at, red) && near(at + 1, green) && near(at + 2, blue)) found++;
  }
  return found;
}

describe('a face sheet as PNG', () => {
  it.each([
    [0, 6, 480],
    [1, 6, 480],
    [33, 6, 962],
    [33, 20, 3020],
  ])('of %i people in %i columns is %i pixels wide, and holds everybody', async (people, columns, width) => {
    const { data, info, mediaType, fileName } = await opened(team(people, red), { columns });
    expect([info.width, info.channels, mediaType, fileName]).toEqual([
      width,
      3,
      'image/png',
      'Contoso Design - faces.png',
    ]);
    const withFace = people - Math.floor(people / 3);
    expect(count(data, [204, 34, 0]) / (96 * 96)).toBeCloseTo(withFace, 0);
    expect(info.height).toBeGreaterThan(100 + Math.ceil(people / columns) * 120);
  });

  it(
    'of 500 people is one picture that viewers open',
    async () => {
      const { info } = await opened(team(500, red), { columns: 12 });
      expect(info.width).toBe(1844);
      expect(info.height).toBeGreaterThan(42 * 130);
      expect(info.height).toBeLessThan(42 * 240);
    },
    patience,
  );

  it('has its faces as large as asked, and enlarges a smaller one', async () => {
    const tiny = await face('#cc2200', 24);
    const { data } = await opened([{ id: 'a', displayName: 'A', face: tiny }], { faceSize: 120 });
    expect(count(data, [204, 34, 0])).toBe(120 * 120);
  });

  it('has the initials of whoever has no photo, with the reason below', async () => {
    const person = { id: 'someone', displayName: 'Amelia Hartwell', face: undefined };
    const grey = [97, 97, 97];
    const silent = await opened([person]);
    const explained = await opened([{ ...person, note: 'Prefers not to be shown' }]);
    expect(count(silent.data, tileColour('someone'))).toBeGreaterThan(96 * 96 * 0.7);
    expect(explained.info.height).toBeGreaterThan(silent.info.height);
    expect(count(explained.data, grey)).toBeGreaterThan(count(silent.data, grey));
  });

  it('gives a long name two lines and no more', async () => {
    const height = async (displayName: string) => (await opened([{ id: 'a', displayName, face: red }])).info.height;
    const [one, two, many] = [
      await height('Ann'),
      await height('Maximiliana Hohenstaufen'),
      await height('Ann '.repeat(60)),
    ];
    expect(two).toBeGreaterThan(one);
    expect(many).toBe(two);
  });

  it.each([
    '<b>&',
    '&amp;',
    '</span>',
    '"\'',
    '\u202egnp.exe',
    'محمد علي',
    '王小明',
    '\u0378',
    '🎉',
    '',
    ' ',
    'Z\u0336'.repeat(99),
  ])('is drawn whatever the names and the title are: %j', async (text) => {
    const person = { id: 'a', displayName: text, role: text, note: text, face: undefined };
    const { info } = await opened([person, person], {}, text);
    expect(info.width).toBe(480);
  });

  it('shows an ellipsis for a name that no font has letters for, never a box', async () => {
    const { bytes } = await draw([{ id: 'a', displayName: '\u0378\u0379 \u{50005}', face: red }]);
    expect(bytes.equals((await draw([{ id: 'a', displayName: '…', face: red }])).bytes)).toBe(true);
  });

  it('refuses a face that is no picture', async () => {
    const people = [{ id: 'a', displayName: 'A', face: Buffer.from('no picture') }];
    await expect(draw(people)).rejects.toMatchObject({ code: 'image_unusable' });
  });
});

describe('a wish that cannot be met', () => {
  it.each([{ columns: 0 }, { columns: 21 }, { columns: 2.5 }, { faceSize: 47 }, { faceSize: 241 }, { faceSize: NaN }])(
    '%j is refused',
    async (wish) => {
      await expect(draw([], wish)).rejects.toThrow(RangeError);
    },
  );

  it('for more than a thousand people is refused', async () => {
    await expect(draw(team(1001, red))).rejects.toThrow('people of a face sheet: 1001');
  });

  it('for many people in one column gets more columns, and smaller faces before it gets too large', () => {
    const tall = pngPlan(1000, { format: 'png', columns: 1, faceSize: 96 }, 40);
    expect(tall.columns).toBeGreaterThan(1);
    expect(tall.cell.face).toBe(96);
    const large = pngPlan(1000, { format: 'png', columns: 20, faceSize: 240 }, 40);
    expect(large.columns).toBe(20);
    expect(large.cell.face).toBeLessThan(240);
  });
});

describe('a sheet that nobody waits for any more', () => {
  it.each(['png', 'pdf'] as const)('is not drawn as %s', async (format) => {
    const reason = new Error('gone');
    const sheet = { title: 'Contoso Design', people: team(3, red) };
    const wish = { format, columns: 6, faceSize: 96 };
    await expect(drawer.draw(sheet, wish, AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  it.each(['png', 'pdf'] as const)('is given up as %s between two rows', async (format) => {
    const waiting = new AbortController();
    const reason = new Error('gone');
    const people = team(40, red);
    const first = {
      id: 'first',
      displayName: 'First',
      get face(): Buffer {
        waiting.abort(reason);
        return red;
      },
    };
    const last = {
      id: 'last',
      displayName: 'Last',
      get face(): Buffer {
        throw new Error('drawn to the end');
      },
    };
    const sheet = { title: 'Contoso Design', people: [first, ...people.slice(1, 39), last] };
    await expect(drawer.draw(sheet, { format, columns: 4, faceSize: 48 }, waiting.signal)).rejects.toBe(reason);
  });
});
