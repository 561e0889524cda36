import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCommand } from '../../src/bot/parse-command.js';
import { phraseCommand } from '../../src/bot/phrase-command.js';
import type { Mention } from '../../src/bot/read-message.js';

const ann: Mention = { id: '29:ann', name: 'Ann Lee' };
const bob: Mention = { id: '29:bob', name: 'Bob' };

/** A command in a few words: `me`, `@Ann Lee`, `"a name"`, each with a size where one was named. */
function told(text: string, ...mentions: Mention[]): string {
  const command = parseCommand({ text, mentions });
  if (command.kind === 'tooMany') return `too many: ${command.count}`;
  if (command.kind === 'signInCode') return `code ${command.code}`;
  if (!('size' in command)) return command.kind;
  const { size } = command;
  const sizeText = size === undefined ? '' : ` ${size}`;
  if (command.kind === 'thisTeam') return `this team${sizeText}`;
  if (command.kind !== 'photo') return `${command.kind} "${command.name}"${sizeText}`;
  const { sought } = command;
  const who = {
    me: 'me',
    mention: `@${mentions[0]?.name ?? ''}`,
    text: sought.by === 'text' ? `"${sought.text}"` : '',
  };
  return who[sought.by] + sizeText;
}

describe('a question that names somebody', () => {
  it.each([
    ['photo of Kim Park', '"Kim Park"'],
    ['Photo of Kim Park', '"Kim Park"'],
    ['PHOTO OF Kim Park', '"Kim Park"'],
    ['picture of Kim Park', '"Kim Park"'],
    ['pic of Kim', '"Kim"'],
    ['avatar of Kim', '"Kim"'],
    ['headshot of Kim', '"Kim"'],
    ['photo for Kim', '"Kim"'],
    ['photo Kim', '"Kim"'],
    ['the photo of Kim', '"Kim"'],
    ['a photo of Kim', '"Kim"'],
    ['show photo of Kim', '"Kim"'],
    ['show me a photo of Kim', '"Kim"'],
    ['show me the picture of Kim', '"Kim"'],
    ['get me the photo of Kim', '"Kim"'],
    ['send me the photo of Kim', '"Kim"'],
    ['find a photo of Kim', '"Kim"'],
    ['who is Kim Park', '"Kim Park"'],
    ['Who is Kim?', '"Kim"'],
    ["who's Kim", '"Kim"'],
    ['show me Kim', '"Kim"'],
    ['please show me Kim', '"Kim"'],
    ['hi, photo of Kim', '"Kim"'],
    ['Hello! photo of Kim', '"Kim"'],
    ['hey could you show me the photo of Kim please?', '"Kim"'],
    ['can you get the photo of Kim, thanks!', '"Kim"'],
    ['photo of Kim, thank you', '"Kim"'],
    ['photo of Kim.', '"Kim"'],
    ['photo of kim@example.com', '"kim@example.com"'],
    ["photo of o'neil@example.com", '"o\'neil@example.com"'],
    ['photo of 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9', '"0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"'],
    ['photo of Jean-Luc O’Brien', '"Jean-Luc O’Brien"'],
    ['photo of Zoë', '"Zoë"'],
    ['photo of 王小明', '"王小明"'],
    ['photo of Мария', '"Мария"'],
    ['photo of Heidi', '"Heidi"'],
    ['photo of Pleasence', '"Pleasence"'],
    ['photo of My Nguyen', '"My Nguyen"'],
    ['photo of kim2@example.com', '"kim2@example.com"'],
    ['photo of R2D2', '"R2D2"'],
  ])('"%s" asks for %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});

describe('a question with a size', () => {
  it.each([
    ['photo of Kim 96', '"Kim" 96'],
    ['photo of Kim 96x96', '"Kim" 96'],
    ['photo of Kim 96 x 96', '"Kim" 96'],
    ['photo of Kim 96×96', '"Kim" 96'],
    ['photo of Kim 240px', '"Kim" 240'],
    ['photo of Kim 240 px', '"Kim" 240'],
    ['photo of Kim at 240', '"Kim" 240'],
    ['photo of Kim in 240 pixels', '"Kim" 240'],
    ['photo of Kim at size 240', '"Kim" 240'],
    ['photo of Kim size 240 pixel', '"Kim" 240'],
    ['photo of Kim 240, please', '"Kim" 240'],
    ['photo of Kim 0', '"Kim" 0'],
    ['photo of Kim -5', '"Kim" -5'],
    ['photo of Kim 999999999', '"Kim" 999999999'],
    ['photo of kim2@example.com 64', '"kim2@example.com" 64'],
    ['my photo 648', 'me 648'],
    ['who is Kim 48', '"Kim" 48'],
  ])('"%s" asks for %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it('names any width the same way, at any end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999 }), fc.constantFrom('', ' px', 'px', ' pixels'), (size, unit) => {
        expect(told(`photo of Kim ${size}${unit}`)).toBe(`"Kim" ${size}`);
        expect(told(`photo of ${size}${unit}`, ann)).toBe(`@Ann Lee ${size}`);
      }),
    );
  });
});

describe('a question for what is no person', () => {
  it.each([
    ['photo of contact Corner Bakery', 'contact "Corner Bakery"'],
    ['photo of my contact Corner Bakery 96', 'contact "Corner Bakery" 96'],
    ['show me the photo of contact kim@example.com, please', 'contact "kim@example.com"'],
    ['photo of team Whole Studio', 'team "Whole Studio"'],
    ['PHOTO OF TEAM Whole Studio 240 px', 'team "Whole Studio" 240'],
    ['photo of the team “Class of 2024”', 'team "Class of 2024"'],
    ['photo of group cycling@example.com', 'group "cycling@example.com"'],
    ['photo of group 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9', 'group "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"'],
    ['photo of this team', 'this team'],
    ["this team's photo", 'this team'],
    ['photo of our team 96', 'this team 96'],
    ['photo of Team', '"Team"'],
    ['photo of Teamwork Anna', '"Teamwork Anna"'],
  ])('"%s" asks for %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each(['photo of contact Corner Bakery', 'photo of this team 96', 'photo of Kim 48'])(
    'can be asked again in the words that it is carried on with: %s',
    (text) => {
      const command = parseCommand({ text, mentions: [] });
      expect(parseCommand({ text: phraseCommand(command) ?? '', mentions: [] })).toEqual(command);
    },
  );
});

describe('about signing in', () => {
  it.each([
    ['sign in', 'signIn'],
    ['Sign-in', 'signIn'],
    ['please log in', 'signIn'],
    ['sign out', 'signOut'],
    ['Sign out!', 'signOut'],
    ['logout', 'signOut'],
    ['log off', 'signOut'],
    ['bcdf-ghjk', 'code BCDFGHJK'],
    ['BCDFGHJK', 'code BCDFGHJK'],
    ['bcdf ghjk', 'code BCDFGHJK'],
    ['bcdfghja', 'help'],
  ])('"%s" is %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});

describe('a question for oneself', () => {
  it.each([
    'my photo',
    'My Picture',
    'show me my photo',
    'get my avatar',
    'photo of me',
    'photo of myself',
    'show me me',
  ])('is "%s"', (text) => {
    expect(told(text)).toBe('me');
  });
});

describe('a question with a mention', () => {
  it.each(['photo of', 'photo', 'show me', 'who is', 'please show me the photo of', '', '?', 'please'])(
    '"%s" asks for the person mentioned',
    (text) => {
      expect(told(text, ann)).toBe('@Ann Lee');
    },
  );

  it('asks for one person at a time, and says how many there were', () => {
    expect(told('photo of', ann, bob)).toBe('too many: 2');
    expect(told('96', ann, bob)).toBe('too many: 2');
  });

  it('means the person mentioned whatever stands beside, with the size', () => {
    expect(told('photo of 96', ann)).toBe('@Ann Lee 96');
    expect(told('photo of and friends', ann)).toBe('@Ann Lee');
    expect(told('64 px', ann)).toBe('@Ann Lee 64');
  });

  it('means oneself where that is what the words say', () => {
    expect(told('my photo', ann)).toBe('me');
  });

  it('is no question where the words are about something else', () => {
    expect(told('is out today', ann)).toBe('help');
  });
});

describe('anything else', () => {
  it.each([
    '',
    ' ',
    'help',
    'hi',
    'hello!',
    'thanks',
    '96',
    'photo',
    'photo of',
    'who is',
    'show me',
    'photograph of Kim',
  ])('"%s" asks for help', (text) => {
    expect(told(text)).toBe('help');
  });

  it('asks for help where it is longer than any name', () => {
    expect(told(`photo of ${'x'.repeat(391)}`)).toMatch(/^"x+"$/);
    expect(told(`photo of ${'x'.repeat(392)}`)).toBe('help');
  });
});
