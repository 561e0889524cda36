import type { Language } from '../../model/language.js';
import type { Command, OwnedKind, Sought } from '../command.js';
import { askedSize, nameIn, wholeName } from './asked-words.js';
import type { Filling } from './matcher.js';
import { eachOnce, namedPeople, type Named, type StandIns } from './named-people.js';
import { plainLetters } from './plain-letters.js';
import { takeQuotedNames } from './quoted-names.js';
import { mentionCharacter, type Message } from './read-message.js';
import { singleSpaced, tidyText } from './tidy-text.js';
import { readingsOf, type Reading } from './readings.js';
import type { Meaning, Tier } from './sentences.js';

/** As `identity/sign-in-codes.ts` makes them: eight letters, no vowel among them, so that no word looks like one. */
const signInCode = /^[bcdfghjklmnpqrstvwxz]{4}[ -]?[bcdfghjklmnpqrstvwxz]{4}$/u;

/** UTF-16 units. Twenty people by their ids come to 800; what is longer is no question, and no work for a pattern. */
const longestCommand = 1_000;

type Wish = Pick<Command & { kind: 'photo' }, 'size' | 'view'>;
const justAPhoto: Wish = { size: undefined, view: 'photo' };

/** A message whose mentions and quoted names are single characters. */
interface Written {
  readonly text: string;
  readonly standIns: StandIns;
  /** Mentioned without a place in the text. */
  readonly beside: readonly Sought[];
}

/**
 * Reads a message as one command. The asker's language is tried first, English next and then the others: each for what
 * can hardly be misread, before any of them for what fits many words.
 */
export function parseCommand(message: Message, language: Language): Command {
  if (message.text.length > longestCommand) return { kind: 'unclear' };
  const written = write(message);
  const readings = readingsOf(written.text, language);
  return (
    firstOf(readings, ['whole', 'firm'], written) ??
    codeIn(readings) ??
    firstOf(readings, ['bare'], written) ??
    (readings.some(({ words }) => words === '') ? ofPeople(written.beside, justAPhoto) : undefined) ??
    firstOf(readings, ['loose'], written) ?? { kind: 'unclear' }
  );
}

function firstOf(readings: readonly Reading[], tiers: readonly Tier[], written: Written): Command | undefined {
  for (const reading of readings) {
    for (const tier of tiers) {
      const command = readTier(tier, reading, written);
      if (command) return command;
    }
  }
  return undefined;
}

function codeIn(readings: readonly Reading[]): Command | undefined {
  const code = readings.map(({ words }) => plainLetters(words)).find((words) => signInCode.test(words));
  return code === undefined ? undefined : { kind: 'signInCode', code: code.replaceAll(/[ -]/g, '').toUpperCase() };
}

function write({ text, mentions }: Message): Written {
  const people = mentions.map((mention, index): [string, Sought] => [
    mentionCharacter(index),
    { by: 'mention', mention },
  ]);
  const known = new Map(people);
  const quoted = takeQuotedNames(
    text.normalize('NFC').replaceAll(/[\uE000-\uF8FF]/g, (character) => (known.has(character) ? character : ' ')),
  );
  const names = [...quoted.names].map(([character, name]): [string, Sought] => [character, { by: 'text', text: name }]);
  return {
    text: singleSpaced(tidyText(quoted.text)),
    standIns: new Map([...known, ...names]),
    beside: people.flatMap(([character, sought]) => (text.includes(character) ? [] : sought)),
  };
}

function readTier(tier: Tier, { reader, words, aloneWords }: Reading, written: Written): Command | undefined {
  const { standIns, beside } = written;
  const text = tier === 'whole' ? aloneWords : words;
  const plain = plainLetters(text);
  for (const { match, means } of reader.sentences[tier]) {
    const filling = match(plain);
    if (!filling) continue;
    if (tier === 'whole') return wholeMessage(means, text, filling);
    const asked = wholeName(text, filling);
    const named = asked.who ? namedPeople(text.slice(asked.who.start, asked.who.end), reader.listWords, standIns) : [];
    if (tier === 'bare' && !isSure(named, beside)) continue;
    return readAsked(text, asked, named, means === 'details' ? 'details' : 'photo', written);
  }
  return undefined;
}

/** Without words for a question there has to be somebody, and nobody but whom no other word could mean. */
function isSure(named: readonly Named[], beside: readonly Sought[]): boolean {
  return named.length + beside.length > 0 && named.every(({ sure }) => sure);
}

function wholeMessage(means: Meaning, text: string, filling: Filling): Command {
  const people = [{ by: 'me' }] as const;
  const size = askedSize(text, filling);
  switch (means) {
    case 'myPhoto':
    case 'photo':
      return { kind: 'photo', people, size, view: 'photo' };
    case 'myDetails':
    case 'details':
      return { kind: 'photo', people, size, view: 'details' };
    case 'help':
    case 'signIn':
    case 'signOut':
    case 'everyone':
      return { kind: means };
  }
}

const ownedKinds: readonly OwnedKind[] = ['contact', 'team', 'group'];

function readAsked(
  text: string,
  asked: Filling,
  named: readonly Named[],
  view: 'photo' | 'details',
  { standIns, beside }: Written,
): Command {
  if (asked.everyone) return { kind: 'everyone' };
  const wish = { size: askedSize(text, asked), view };
  if (asked.thisTeam) return { kind: 'thisTeam', ...wish };
  for (const kind of ownedKinds) {
    const place = asked[kind];
    if (place) return { kind, name: nameIn(text.slice(place.start, place.end), standIns), ...wish };
  }
  const people: Sought[] = asked.me ? [{ by: 'me' }] : named.flatMap((entry) => entry.people);
  return ofPeople([...people, ...beside], wish);
}

/** Whoever asks for nobody has not been told yet how to ask. */
function ofPeople(named: readonly Sought[], wish: Wish): Command {
  const [first, ...others] = eachOnce(named);
  return first ? { kind: 'photo', people: [first, ...others], ...wish } : { kind: 'help' };
}
