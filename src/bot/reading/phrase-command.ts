import { isDeepStrictEqual } from 'node:util';
import type { Language } from '../../model/language.js';
import type { AskedSize, Command, Sought } from '../command.js';
import { parseCommand } from './parse-command.js';
import type { Sayings } from './phrasebook.js';
import { phrasebooks } from './phrasebooks/index.js';
import { quoted } from './quoted-names.js';

type Quote = (name: string) => string;

/** A command in words that ask for it again; undefined for what cannot be asked for again. */
export function phraseCommand(command: Command, language: Language): string | undefined {
  const { say } = phrasebooks[language];
  const plain = phrase(command, say, (name) => name);
  if (plain === undefined) return undefined;
  const understood = parseCommand({ text: plain, mentions: [] }, language);
  // Mentions are written by their names, which is how they are understood then.
  return isDeepStrictEqual(understood, byNames(command)) ? plain : phrase(command, say, quoted);
}

function phrase(command: Command, say: Sayings, quote: Quote): string | undefined {
  switch (command.kind) {
    case 'photo': {
      const people = command.people.map((sought) => (sought.by === 'me' ? say.me : quote(nameOf(sought))));
      return withSize(
        say[command.view].people.replace('{}', () => people.join(say.comma)),
        command.size,
        say,
      );
    }
    case 'contact':
    case 'team':
    case 'group':
      return withSize(
        say[command.view][command.kind].replace('{}', () => quote(command.name)),
        command.size,
        say,
      );
    case 'thisTeam':
      return withSize(say[command.view].thisTeam, command.size, say);
    case 'everyone':
    case 'signIn':
    case 'signOut':
    case 'help':
      return say[command.kind];
    case 'signInCode':
    case 'unclear':
      return undefined;
  }
}

function nameOf(sought: Exclude<Sought, { by: 'me' }>): string {
  return sought.by === 'mention' ? sought.mention.name : sought.text;
}

function byNames(command: Command): Command {
  if (command.kind !== 'photo') return command;
  const named = (sought: Sought): Sought => (sought.by === 'me' ? sought : { by: 'text', text: nameOf(sought) });
  const [first, ...others] = command.people;
  return { ...command, people: [named(first), ...others.map(named)] };
}

function withSize(words: string, size: AskedSize, say: Sayings): string {
  if (size === undefined) return words;
  return `${words} ${size === 'largest' ? say.largest : size}`;
}
