import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseActivity } from '../../src/bot/activity-shape.js';
import { queryValue } from '../../src/bot/search/compose-shape.js';
import { namesMatch } from '../../src/bot/search/names-match.js';
import { toAttachment } from '../../src/bot/search/person-attachment.js';
import { mostShown, readSearchQuery } from '../../src/bot/search/search-query.js';
import { noticeCard } from '../../src/bot/cards/notice-card.js';
import { PortraitError } from '../../src/model/portrait-error.js';

describe('what somebody has typed', () => {
  it('is the first text among the parameters, whatever its name', () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[\p{L}]{1,20}$/u), (name, text) => {
        fc.pre(name !== 'initialRun');
        const parameters = [
          { name: 'n', value: 7 },
          { name, value: text },
          { name: 'z', value: 'other' },
        ];
        expect(readSearchQuery({ parameters }).text).toBe(text);
      }),
    );
  });

  it('is nothing at the start', () => {
    expect(readSearchQuery({ parameters: [{ name: 'initialRun', value: 'true' }] }).text).toBe('');
    expect(readSearchQuery({}).text).toBe('');
  });

  it('stays within bounds, whatever page is wanted', () => {
    const number = fc.oneof(fc.double({ noNaN: true }), fc.integer(), fc.constant(undefined));
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000 }), number, number, (value, skip, count) => {
        const query = readSearchQuery({ parameters: [{ name: 'name', value }], queryOptions: { skip, count } });
        expect(query.text.length).toBeLessThanOrEqual(256);
        expect(Number.isInteger(query.skip) && query.skip >= 0 && query.skip <= 100).toBe(true);
        expect(Number.isInteger(query.count) && query.count >= 0 && query.count <= mostShown).toBe(true);
      }),
    );
  });

  it('goes on where the page before ended, though Teams asked for more than it was given', () => {
    expect(readSearchQuery({ queryOptions: { skip: 25, count: 25 } })).toMatchObject({
      skip: mostShown,
      count: mostShown,
    });
    expect(readSearchQuery({ queryOptions: { skip: 3, count: 3 } })).toMatchObject({ skip: 3, count: 3 });
  });

  it('comes to an end, where Teams asks on and on', () => {
    const pages = Array.from({ length: 40 }, (_, page) =>
      readSearchQuery({ queryOptions: { skip: page * mostShown, count: mostShown } }),
    );
    const shown = pages.filter(({ count }) => count > 0).map(({ skip }) => skip);
    expect(shown).toEqual(Array.from({ length: 10 }, (_, page) => page * mostShown));
    expect(pages.slice(10).every(({ count }) => count === 0)).toBe(true);
  });

  it('is an activity or none, whatever the value holds', () => {
    const activity = {
      ...{ type: 'invoke', name: 'composeExtension/query', channelId: 'msteams', serviceUrl: 'https://smba.example/' },
      ...{ from: { id: '29:a' }, recipient: { id: '28:b' }, conversation: { id: '19:c' } },
    };
    fc.assert(
      fc.property(fc.anything(), (value) => {
        try {
          const { value: checked } = parseActivity({ ...activity, value }) as { value?: unknown };
          readSearchQuery(queryValue.parse(checked));
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(PortraitError);
          expect(thrown).toMatchObject({ code: 'activity_invalid' });
        }
      }),
    );
  });
});

describe('words mean somebody', () => {
  it.each([
    ['bruck', 'Jonas Brückner', ''],
    ['brü jon', 'Jonas Brückner', ''],
    ['JONAS', 'Jonas Brückner', ''],
    ['藤井', '藤井 美咲', ''],
    ["niamh.o'r", 'Somebody Else', "niamh.o'rourke@sandbox.example"],
  ])('“%s”: %s, %s', (typed, name, address) => {
    expect(namesMatch(typed, name, address)).toBe(true);
  });

  it.each(['rückner', 'jonas x', '!', 'jonasb'])('“%s” means another', (typed) => {
    expect(namesMatch(typed, 'Jonas Brückner', 'j.b@sandbox.example')).toBe(false);
  });
});

it('a name with markup stands in the title as it is, an address is text that reads as it is', () => {
  const person = { personId: 'x', name: '<b>Bold</b> *Star*', address: 'a<i>&b@x.example', memberId: '' };
  const { preview, contentType } = toAttachment(noticeCard({ title: person.name, reason: 'none' }), person, undefined);
  expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
  expect(preview?.content).toEqual({ title: person.name, text: 'a&lt;i&gt;&amp;b@x.example', images: [] });
});
