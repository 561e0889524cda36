import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { languages } from '../../src/model/language.js';
import type { AdaptiveCard } from '../../src/bot/cards/adaptive-card.js';
import { executeAction } from '../../src/bot/cards/adaptive-card.js';
import { detailsCard, severalDetailsCard } from '../../src/bot/cards/details-card.js';
import { everyoneCard, type EveryoneContent } from '../../src/bot/cards/everyone-card.js';
import type { FaceCell } from '../../src/bot/cards/face-rows.js';
import { peopleCard } from '../../src/bot/cards/people-card.js';
import { Speaker } from '../../src/bot/words/speaker.js';
import { parseCard } from './parse-card.js';

const speaker = new Speaker();
const say = speaker.in('en');
/** As large as each of twelve may be: its share of 28 KB, in base64. */
const picture = { url: `data:image/jpeg;base64,${'A'.repeat(3_188)}`, altText: 'Photo of Ann Lee, 120 × 120 pixels' };
const awkwardNames = ['**Ann** [x](https://evil.example)', '<b>山田</b> 太郎', 'محمد بن عبد الله', 'W'.repeat(256)];
const cellOf = (name: string, index: number): FaceCell =>
  index % 4 === 3 ? { name, line: 'no photo yet', picture: undefined } : { name, line: '', picture };
const cells = (count: number): FaceCell[] =>
  Array.from({ length: count }, (_, index) => cellOf(awkwardNames[index % awkwardNames.length] ?? '', index));
const memberOf = (displayName: string) => ({ displayName, userId: displayName, mail: null, tenantId: '', roles: [] });
const metadata = { id: '648X648', width: 648, height: 500, mediaType: 'image/jpeg', etag: '"a*b_c"' };

const sheet = (change: Partial<EveryoneContent['page']> = {}, faces = cells(12)): AdaptiveCard =>
  everyoneCard(say, {
    page: { before: 0, total: 38, counted: 38, withPhoto: 38, withoutPhoto: [], ...change },
    faces,
    ageMs: undefined,
    remark: undefined,
    actions: ['Previous', 'Next', 'Only to me'].map((title) => executeAction(title, 'people.page', {})),
  });

const words = (card: AdaptiveCard): string => JSON.stringify(card.body).replaceAll('\u200b', '');

describe('a card of several people', () => {
  it('is read by clients without objection, whatever people are called', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 12 }), (names) => {
        const faces = names.map(cellOf);
        const missing = names.map((title) => ({ title, reason: title }));
        expect(parseCard(peopleCard(say, { faces, missing, remarks: names }))).toEqual([]);
        expect(parseCard(sheet({}, faces))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('shows names letter by letter, with no marks read into them', () => {
    const card = JSON.stringify(peopleCard(say, { faces: cells(4), missing: [], remarks: [] }));
    expect(card).not.toContain('"TextBlock"');
    expect(card).toContain('**Ann** [x]');
  });

  it('keeps short rows below the seats of the rows before', () => {
    const { body } = peopleCard(say, { faces: cells(4), missing: [], remarks: [] });
    expect(body.map((row) => (row.type === 'ColumnSet' ? row.columns.length : 0))).toEqual([3, 3]);
  });

  it('lets a word that is too long be broken, and changes nothing else of it', () => {
    const faces = [{ name: 'W'.repeat(40), line: '', picture }];
    const card = peopleCard(say, { faces, missing: [], remarks: [] });
    expect(JSON.stringify(card.body)).toContain('\u200b');
    expect(words(card)).toContain('W'.repeat(40));
  });

  it.each(languages)('fits into a message of Teams (%s)', (language) => {
    const members = awkwardNames.map(memberOf);
    const page = { before: 12, total: 9_000, counted: 1_000, withPhoto: 3, withoutPhoto: members };
    const faces = Array.from({ length: 12 }, () => ({ name: '長'.repeat(256), line: 'x'.repeat(30), picture }));
    const card = everyoneCard(speaker.in(language), { page, faces, ageMs: 90_000, remark: undefined, actions: [] });
    const imageless = JSON.stringify(card, (key, value: unknown) => (key === 'url' ? '' : value));
    expect(imageless.length * 2).toBeLessThan(80 * 1_024);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(100 * 1_024);
  });
});

describe('a sheet of everyone', () => {
  it.each([
    [{}, 'Everyone has a photo.'],
    [{ withPhoto: 37, withoutPhoto: [memberOf('Kim')] }, '1 of 38 has no photo yet: Kim.'],
    [{ withPhoto: 36, withoutPhoto: [memberOf('Kim'), memberOf('Ann')] }, '2 of 38 have no photo yet: Kim, Ann.'],
    [{ withPhoto: 30 }, '30 of 38 have a photo to show.'],
    [{ total: 5_000, counted: 1_000, withPhoto: 999 }, 'Counted among 1,000 of 5,000 people.'],
  ])('tells how many have a photo: %j', (change, said) => {
    expect(words(sheet(change))).toContain(said);
  });

  it('names ten of those who have none, and counts the others', () => {
    const withoutPhoto = Array.from({ length: 23 }, (_, index) => memberOf(`P${index}`));
    const card = words(sheet({ withPhoto: 15, withoutPhoto }));
    expect(card).toContain('23 of 38 have no photo yet: P0, P1, P2, P3, P4, P5, P6, P7, P8, P9 and 13 more.');
  });

  it('says which part of all it is', () => {
    expect(words(sheet({ before: 12 }))).toContain('13 to 24 of 38, by name');
  });

  it('counts nobody where the people of a page have left', () => {
    expect(words(sheet({ before: 30, total: 30 }, []))).not.toContain('31 to 30');
  });

  it('has initials in letters where there is no face', () => {
    const card = words(sheet({}, [{ name: 'Kim Park', line: 'no photo yet', picture: undefined }]));
    expect(card).toContain('"KP"');
    expect(card).not.toContain('"Image"');
  });
});

describe('a card of details', () => {
  const ann = { name: 'Ann Lee', address: 'ann@example.com', metadata, readAt: Date.UTC(2026, 0, 31, 8, 5) };

  it.each(languages)('tells every fact, and is read without objection (%s)', (language) => {
    const card = detailsCard(speaker.in(language), { ...ann, rights: 'user' }, []);
    const said = words(card);
    for (const fact of [
      '648 × 500',
      'image/jpeg',
      '48, 64, 96, 120, 240, 360, 432',
      '\\"a*b_c\\"',
      '648X648',
      '2026',
    ]) {
      expect(said).toContain(fact);
    }
    expect(parseCard(card)).toEqual([]);
  });

  it('of several is brief, and says when each was read', () => {
    const card = severalDetailsCard(say, [ann], [{ title: 'Kim', reason: 'There is no photo.' }], []);
    expect(words(card)).toContain('ann@example.com\\n648 × 500 pixels, image/jpeg');
    expect(words(card)).toContain('As of: 31 Jan 2026, 08:05 UTC');
    expect(card.fallbackText).toContain('Kim: There is no photo.');
    expect(parseCard(card)).toEqual([]);
  });
});
