import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from '../house/open-house.js';
import { photoInCard } from '../house/photo-in-card.js';
import { peopleOf } from '../house/people.js';
import { cardOf, TeamsClient, wordsOf } from '../house/teams-client.js';
import type { RosterEntry } from '../house/fake-connector.js';
import type { PhotoCase } from '../../src/sandbox/tenant/photo-cases.js';

/** The tenant promises that many people whose photo is nothing special. */
const seventeen = Array.from({ length: 17 }, (_, index) => index);

let house: House;
let asker: RosterEntry;
let everyone: RosterEntry[];
let withPhoto: (photo: PhotoCase) => RosterEntry;

beforeAll(async () => {
  house = await openHouse();
  ({ asker, everyone, withPhoto } = peopleOf(house));
});

afterAll(() => house.stop());

describe.each(['groupChat', 'channel'] as const)('in a %s', (place) => {
  it('a mention is answered by one card with that person’s photo, name, address and true dimensions', async () => {
    const teams = await TeamsClient.join(house, place, asker, everyone);
    const colleague = withPhoto('normal');
    const answer = await teams.write('{bot} photo of {0}', [colleague]);
    const card = cardOf(answer);
    const photo = await photoInCard(card);
    expect(answer.text ?? '').toBe('');
    expect(answer.attachments).toHaveLength(1);
    expect(photo).toMatchObject({ width: 240, height: 240, format: 'jpeg', mediaType: 'image/jpeg' });
    expect(photo?.altText).toBe(`Photo of ${colleague.name}, 240 × 240 pixels`);
    expect(card.fallbackText).toBe(photo?.altText);
    expect(wordsOf(card)).toContain(colleague.name);
    expect(wordsOf(card)).toContain(colleague.userPrincipalName);
    expect(wordsOf(card)).toContain('240 × 240 of 648 × 648, JPEG');
    expect(card.actions?.map(({ title }) => title)).toEqual(['48 px', '96 px', '240 px', '432 px', '648 px']);
    await teams.connector.stop();
  });

  it('the bot’s mention may stand anywhere, twice, or last', async () => {
    const teams = await TeamsClient.join(house, place, asker, everyone);
    const colleague = withPhoto('normal');
    for (const words of ['photo of {0} {bot}', '{bot} photo of {bot} {0}', '{bot}&nbsp;Photo of  {0}\n']) {
      const card = cardOf(await teams.write(words, [colleague]));
      expect((await photoInCard(card))?.altText).toContain(colleague.name);
    }
    await teams.connector.stop();
  });
});

describe('in a 1:1 chat', () => {
  it.each(['photo of @{}', 'photos of {}', 'picture: {}', 'show me {}', 'who is {}?', '{}’s photo please'])(
    '“%s” is understood',
    async (phrase) => {
      const teams = await TeamsClient.join(house, 'personal', asker);
      const { name } = withPhoto('normal');
      const photo = await photoInCard(cardOf(await teams.write(phrase.replace('{}', name))));
      expect(photo?.altText).toContain(name);
      await teams.connector.stop();
    },
  );

  it.each(['displayName', 'userPrincipalName', 'mail', 'id'] as const)('a person is found by %s', async (by) => {
    const teams = await TeamsClient.join(house, 'personal', asker);
    const user = house.open.info.users.find(({ mail, userPrincipalName }) => mail && mail !== userPrincipalName);
    if (!user) throw new Error('everybody’s mail is like the UPN');
    const card = cardOf(await teams.write(`photo of ${user[by]}`));
    expect(wordsOf(card)).toContain(user.displayName);
    await teams.connector.stop();
  });

  it.each(seventeen)('everybody with a photo is found by full name: %s', async (index) => {
    const teams = await TeamsClient.join(house, 'personal', asker);
    const user = house.open.info.users.filter(({ photo, isGuest }) => photo === 'normal' && !isGuest)[index];
    if (!user) throw new Error('the tenant has fewer people');
    const card = cardOf(await teams.write(`photo of ${user.displayName}`));
    expect((await photoInCard(card))?.altText).toContain(user.displayName);
    await teams.connector.stop();
  });

  it('“my photo” is the asker’s own', async () => {
    const teams = await TeamsClient.join(house, 'personal', asker);
    const card = cardOf(await teams.write('my photo'));
    expect((await photoInCard(card))?.altText).toContain(asker.name);
    await teams.connector.stop();
  });

  it('a name that nobody has is said to be nobody’s', async () => {
    const teams = await TeamsClient.join(house, 'personal', asker);
    const card = cardOf(await teams.write('photo of Zebulon Nobody'));
    expect(await photoInCard(card)).toBeUndefined();
    expect(wordsOf(card)).toContain('Zebulon Nobody');
    expect(wordsOf(card)).toContain('Nobody in the organisation');
    await teams.connector.stop();
  });

  it('a name that several people have is answered by their addresses', async () => {
    const teams = await TeamsClient.join(house, 'personal', asker);
    const words = house.open.info.users.flatMap(({ displayName }) => displayName.split(' '));
    const shared = words.find((word, index) => words.indexOf(word) !== index) ?? '';
    const card = cardOf(await teams.write(`photo of ${shared}`));
    expect(wordsOf(card)).toContain(`More than one person is called ${shared}`);
    expect(await photoInCard(card)).toBeUndefined();
    await teams.connector.stop();
  });

  it.each(['', 'hello', 'help', 'what is the weather', '🙂', 'x'.repeat(5_000)])(
    'anything else is helped: %#',
    async (words) => {
      const teams = await TeamsClient.join(house, 'personal', asker);
      expect(wordsOf(cardOf(await teams.write(words)))).toContain('Ask me for a photo');
      await teams.connector.stop();
    },
  );
});

describe('a size', () => {
  it.each([
    ['96', 96],
    ['360x360', 360],
    ['at 48 px', 48],
    ['16', 16],
  ])('asked for as “%s” is exact up to 360 pixels', async (words, side) => {
    const teams = await TeamsClient.join(house, 'groupChat', asker, everyone);
    const card = cardOf(await teams.write(`{bot} photo of {0} ${words}`, [withPhoto('normal')]));
    expect(await photoInCard(card)).toMatchObject({ width: side, height: side });
    await teams.connector.stop();
  });

  it.each([432, 648, 1000])('of %d pixels is kept within the message’s budget, and never below 360', async (side) => {
    const teams = await TeamsClient.join(house, 'groupChat', asker, everyone);
    const photo = await photoInCard(cardOf(await teams.write(`{bot} photo of {0} ${side}`, [withPhoto('huge')])));
    expect(photo?.bytes.byteLength).toBeLessThanOrEqual(28_672);
    expect(photo?.width).toBeGreaterThanOrEqual(360);
    expect(photo?.width).toBeLessThanOrEqual(side);
    expect(photo?.height).toBe(photo?.width);
    await teams.connector.stop();
  });

  it.each(['0', '-5', '15', '1025', '5000', '999999999'])(
    'of %s pixels is said to be none, with the range',
    async (size) => {
      const teams = await TeamsClient.join(house, 'groupChat', asker, everyone);
      const card = cardOf(await teams.write(`{bot} photo of {0} ${size}`, [withPhoto('normal')]));
      expect(await photoInCard(card)).toBeUndefined();
      expect(wordsOf(card)).toContain('16 to 1024 pixels');
      await teams.connector.stop();
    },
  );
});

describe('an awkward photo', () => {
  /** Case, side of the picture at the usual size, natural dimensions and true format. */
  const shown: [PhotoCase, number, RegExp][] = [
    ['tiny', 40, /of 40 × 40/],
    ['huge', 240, /of 8256 × 5504, JPEG/],
    ['wide', 240, /of 1200 × 500, JPEG/],
    ['tall', 240, /of 500 × 1200, JPEG/],
    ['rotated', 240, /JPEG/],
    ['cmyk', 240, /JPEG/],
    ['png-as-jpeg', 240, /PNG/],
    ['animated', 240, /GIF/],
    ['transparent', 240, /PNG/],
  ];

  it.each(shown)('%s is shown square as a JPEG, never larger than it is', async (photoCase, side, facts) => {
    const teams = await TeamsClient.join(house, 'groupChat', asker, everyone);
    const card = cardOf(await teams.write('{bot} photo of {0}', [withPhoto(photoCase)]));
    const photo = await photoInCard(card);
    expect(photo?.format).toBe('jpeg');
    expect(photo?.width).toBe(photo?.height);
    expect(photo?.width).toBe(side);
    expect(wordsOf(card)).toMatch(facts);
    await teams.connector.stop();
  });

  it.each([
    ['none', 'There is no photo'],
    ['one-by-one', 'There is no photo'],
    ['broken', 'not an image that can be shown'],
  ] as const)('%s is explained, and names the person', async (photoCase, words) => {
    const teams = await TeamsClient.join(house, 'groupChat', asker, everyone);
    const person = withPhoto(photoCase);
    const card = cardOf(await teams.write('{bot} photo of {0}', [person]));
    expect(await photoInCard(card)).toBeUndefined();
    expect(wordsOf(card)).toContain(person.name);
    expect(wordsOf(card)).toContain(words);
    await teams.connector.stop();
  });
});

it('a typing indicator that is stuck does not withhold the answer', async () => {
  const teams = await TeamsClient.join(house, 'groupChat', asker, everyone);
  teams.connector.mood.rosterDelayMs = 1_300;
  teams.connector.mood.typingHangs = true;
  expect(await photoInCard(cardOf(await teams.write('{bot} photo of {0}', [withPhoto('normal')])))).toBeDefined();
  await teams.connector.stop();
});

it('typing shows when the answer takes more than a second, and before the answer', async () => {
  const teams = await TeamsClient.join(house, 'groupChat', asker, everyone);
  teams.connector.mood.rosterDelayMs = 1_300;
  await teams.write('{bot} photo of {0}', [withPhoto('normal')]);
  expect(teams.connector.sent.map(({ type }) => type)).toEqual(['typing', 'message']);
  await teams.connector.stop();
});
