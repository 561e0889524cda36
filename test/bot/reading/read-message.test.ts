import { describe, expect, it } from '@jest/globals';
import type { Activity } from 'botbuilder';
import fc from 'fast-check';
import { mentionCharacter, readMessage } from '../../../src/bot/reading/read-message.js';

const bot = { id: '28:bot', name: 'Portrait' };
const ann = { id: '29:ann', name: 'Ann Lee' };
const bob = { id: '29:bob', name: 'Bob' };

const mention = (mentioned: { id: string; name?: string | null }, text = `<at>${mentioned.name ?? ''}</at>`) => ({
  type: 'mention',
  mentioned,
  text,
});

function read(text: string | undefined, ...entities: object[]) {
  return readMessage({ recipient: bot, text, entities } as unknown as Activity);
}

describe('the words of a message', () => {
  it.each([
    ['<at>Portrait</at> photo of <at>Ann Lee</at>', 'photo of'],
    ['photo of <at>Ann Lee</at> 96 <at>Portrait</at>', 'photo of 96'],
    ['<at>Portrait</at><at>Portrait</at> help', 'help'],
    ['<at>Portrait</at>', ''],
    ['my photo', 'my photo'],
    ['<at>Portrait</at>&nbsp;my&nbsp;photo', 'my photo'],
    ['<at>Portrait</at>\u00a0my \u00a0 photo\u00a0', 'my photo'],
    ['<at>Portrait</at>\nmy\r\n\tphoto\n', 'my photo'],
    ['<AT>Portrait</AT> my photo', 'my photo'],
    ['<at id="0">Portrait</at> my photo', 'my photo'],
    ['photo of <at>Ann', 'photo of <at>Ann'],
    ['photo of Ann</at>', 'photo of Ann'],
    ['photo of <attic> Ann</at>', 'photo of <attic> Ann'],
    ['photo of a<at>Ann</at>b', 'photo of a b'],
    ['photo of O&#39;Brien &amp; Kim&#x21;', "photo of O'Brien & Kim!"],
    ['&quot;Kim&quot; &lt;kim@example.com&gt; &amp;lt; &copy;', '"Kim" <kim@example.com> &lt; &copy;'],
    ['photo of &#57344;', 'photo of'],
    ['photo of a < b', 'photo of a < b'],
    ['', ''],
  ])('of %j are %j', (text, words) => {
    expect(read(text).text).toBe(words);
  });

  it('are none where there is no text', () => {
    expect(read(undefined)).toEqual({ text: '', mentions: [] });
    expect(readMessage({ recipient: bot } as Activity)).toEqual({ text: '', mentions: [] });
  });

  it('never hold a whole mention or two spaces, whatever was written', () => {
    const pieces = fc.constantFrom(
      '<at>',
      '</at>',
      '<at id="1">',
      'Ann',
      ' ',
      '\u00a0',
      '&nbsp;',
      '\n',
      '<',
      '>',
      'at',
    );
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 60 }), (text) => {
        const words = read(text).text;
        expect(words).not.toMatch(/<at[^>]*>.*<\/at>/i);
        expect(words).not.toMatch(/\s\s|^\s|\s$|[^\S ]|&nbsp;/);
      }),
    );
  });

  it.each([
    ['opened and never closed', '<at>'],
    ['closed and never opened', '</at>'],
    ['both', '<at></at>'],
    ['of spaces', ' \u00a0'],
    ['nested', '<at><at>x</at>'],
  ])('are read to the end of 100 KB of mentions that are %s', (_how, piece) => {
    const { text } = read(`help ${piece.repeat(100_000 / piece.length)}`);
    expect(text.slice(0, 4)).toBe('help');
  });
});

describe('the people mentioned in a message', () => {
  it('are those of its entities, in order, each once', () => {
    const { mentions } = read('x', mention(bob), mention(ann), mention(bob, '<at>Robert</at>'));
    expect(mentions).toEqual([bob, ann]);
  });

  it('never include the bot, however often it is mentioned', () => {
    expect(read('x', mention(bot), mention(ann), mention(bot)).mentions).toEqual([ann]);
    expect(read('x', mention(bot)).mentions).toEqual([]);
  });

  it('do not depend on the text, which its sender may edit', () => {
    expect(read('photo of <at>The Boss</at>', mention(ann, '<at>The Boss</at>')).mentions).toEqual([ann]);
    expect(read('photo of <at>Ann Lee</at>').mentions).toEqual([]);
    expect(read('photo of nobody at all', mention(ann)).mentions).toEqual([ann]);
  });

  it('include two who share a name', () => {
    const other = { id: '29:other', name: 'Ann Lee' };
    expect(read('x', mention(ann), mention(other)).mentions).toEqual([ann, other]);
  });

  it.each([undefined, null, ''])('have no name where theirs is %j', (name) => {
    const { mentions } = read('x', { type: 'mention', mentioned: { id: '29:x', name } });
    expect(mentions).toEqual([{ id: '29:x', name: '' }]);
  });

  it('are not looked for in entities of another kind', () => {
    const { mentions } = read('x', { type: 'clientInfo', locale: 'en' }, mention(ann), {
      type: 'Place',
      mentioned: bob,
    });
    expect(mentions).toEqual([ann]);
  });
});

describe('the place of a mention in the words', () => {
  const [first, second] = [mentionCharacter(0), mentionCharacter(1)];

  it('is held by one character, whose is told by the text of the entity', () => {
    const { text } = read('photo of <at>Bob</at> and <at>Ann Lee</at>', mention(ann), mention(bob));
    expect(text).toBe(`photo of ${second} and ${first}`);
  });

  it('is told by the order where the sender has edited the text', () => {
    const text = '<at>Portrait</at> photo of <at>Ann</at> and <at>Bob</at>';
    expect(read(text, mention(bot), mention(ann), mention(bob)).text).toBe(`photo of ${first} and ${second}`);
  });

  it('is the same for both halves of a name', () => {
    const halves = [mention(ann, '<at>Ann</at>'), mention(ann, '<at>Lee</at>')];
    const { text, mentions } = read('photo of <at>Ann</at> <at>Lee</at>', ...halves);
    expect(text).toBe(`photo of ${first} ${first}`);
    expect(mentions).toEqual([ann]);
  });

  it('is told apart for two who share a name, and kept where no spaces are written', () => {
    const other = { id: '29:other', name: 'Ann Lee' };
    const { text } = read('<at>Ann Lee</at>と<at>Ann Lee</at>の写真', mention(ann), mention(other));
    expect(text).toBe(`${first}と${second}の写真`);
  });

  it('cannot be written', () => {
    expect(read(`photo of ${first}`, mention(ann)).text).toBe('photo of');
  });
});
