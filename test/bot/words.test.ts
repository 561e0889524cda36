import { beforeAll, describe, expect, it } from '@jest/globals';
import { isPluralElement, isSelectElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement, PluralElement } from '@formatjs/icu-messageformat-parser';
import { readdir } from 'node:fs/promises';
import { message, type Message } from '../../src/bot/words/message.js';
import { photoWords } from '../../src/bot/words/photo-words.js';
import { sizeWords } from '../../src/bot/words/size-words.js';
import { Speaker } from '../../src/bot/words/speaker.js';
import { languages, type Language } from '../../src/model/language.js';

const folder = new URL('../../src/bot/words/', import.meta.url);

/** What is the same in English and elsewhere because it is the same, by its English text. */
const sharedWithEnglish = [
  '{size} px',
  '{width} × {height} pixels',
  '{moment} UTC',
  'ETag',
  'Dimensions',
  'Type',
  ', ',
];

/** Every message of the bot, by where it stands. */
const messages = new Map<string, Message>();

beforeAll(async () => {
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('-words.ts'))) {
    const topic = (await import(new URL(file, folder).href)) as object;
    for (const [place, found] of messagesIn(topic, file)) messages.set(place, found);
  }
});

function messagesIn(table: object, place: string): [string, Message][] {
  if (isMessage(table)) return [[place, table]];
  return Object.entries(table).flatMap(([key, value]) =>
    value !== null && typeof value === 'object' ? messagesIn(value as object, `${place} ${key}`) : [],
  );
}

function isMessage(table: object): table is Message {
  return 'en' in table && typeof table.en === 'string';
}

/** Places of messages whose text in a language is as `isWrong` says. */
function faults(language: Language, isWrong: (text: string, english: string) => boolean): string[] {
  return [...messages].filter(([, texts]) => isWrong(texts[language], texts.en)).map(([place]) => place);
}

/** A French sign that stands off its word by a space at which a line could break. */
const loosePunctuation = /[^\S\u00a0\u202f][;:!?»]|«[^\S\u00a0\u202f]/u;

const read = (text: string): MessageFormatElement[] => parse(text, { ignoreTag: true });

/** Every element of a message, those inside of plurals as well. */
function elementsOf(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    const isChoice = isPluralElement(element) || isSelectElement(element);
    const inside = isChoice ? Object.values(element.options).flatMap(({ value }) => elementsOf(value)) : [];
    return [element, ...inside];
  });
}

function argumentsOf(text: string): string[] {
  const named = elementsOf(read(text)).flatMap((element) =>
    element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag ? [] : [element.value],
  );
  return [...new Set(named)].sort();
}

/** Whether a plural knows every number: `other` stands for what is rare, but a language's `one` is never rare. */
function isComplete({ options }: PluralElement, language: Language): boolean {
  const categories: string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const named = Object.keys(options).filter((option) => !option.startsWith('='));
  const needed = ['other', ...categories.filter((category) => category === 'one')];
  return named.every((option) => categories.includes(option)) && needed.every((category) => named.includes(category));
}

describe('the words of the bot', () => {
  it('are found, wherever they stand', () => {
    expect(messages.size).toBeGreaterThan(100);
    expect([...messages.keys()]).toContain('photo-words.ts photoWords picture');
  });
});

describe.each(languages)('the words of the bot in %s', (language) => {
  it('are there, in a form that the message library reads', () => {
    expect(faults(language, (text) => text.trim() === '')).toEqual([]);
    for (const texts of messages.values()) expect(() => read(texts[language])).not.toThrow();
  });

  it('have the same places for values as in English', () => {
    const differs = (text: string, english: string): boolean =>
      argumentsOf(text).join() !== argumentsOf(english).join();
    expect(faults(language, differs)).toEqual([]);
  });

  it('know the singular and the plural of everything counted', () => {
    const lacks = (text: string): boolean =>
      elementsOf(read(text)).some((element) => isPluralElement(element) && !isComplete(element, language));
    expect(faults(language, lacks)).toEqual([]);
  });

  it('have the marks of print, and not those of a keyboard', () => {
    expect(faults(language, (text) => /['"]/.test(text))).toEqual([]);
  });

  it('are not left in English', () => {
    const isEnglish = (text: string, english: string): boolean =>
      language !== 'en' && text === english && !sharedWithEnglish.includes(english);
    expect(faults(language, isEnglish)).toEqual([]);
  });
});

describe('the speaker', () => {
  const speaker = new Speaker();

  it.each([
    ['en', '5,000'],
    ['de', '5.000'],
    ['pt', '5.000'],
    ['ja', '5,000'],
  ] as const)('writes numbers as %s does', (language, words) => {
    const text = '{count, number}';
    const counted = message<{ count: number }>({ en: text, de: text, fr: text, es: text, pt: text, ja: text });
    expect(speaker.in(language)(counted, { count: 5_000 })).toBe(words);
  });

  it.each(languages)('leaves sizes as bare figures in %s', (language) => {
    expect(speaker.in(language)(sizeWords.range, { smallest: 16, largest: 1024 })).toMatch(/16\D+1024\D/);
  });

  it.each([
    ['en', 1, 'the photo of a minute ago.'],
    ['en', 7, 'the photo of 7 minutes ago.'],
    ['fr', 1, 'd’il y a une minute.'],
    ['es', 7, 'la foto de hace 7 minutos.'],
    ['ja', 1, 'これは 1 分前の写真です。'],
  ] as const)('counts as %s does: %i', (language, minutes, words) => {
    expect(speaker.in(language)(photoWords.stale, { minutes })).toContain(words);
  });

  it('reads nothing into a name', () => {
    const name = "{x} <b>O’Neil</b> '{0}' # {n, plural, other {#}}";
    expect(speaker.in('fr')(photoWords.title, { name })).toBe(`Photo de ${name}`);
  });
});

describe('the French words', () => {
  it('keeps French punctuation beside its word', () => {
    expect(faults('fr', (text) => loosePunctuation.test(text))).toEqual([]);
  });
});
