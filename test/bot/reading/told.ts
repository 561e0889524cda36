import type { Command, Sought } from '../../../src/bot/command.js';
import { parseCommand } from '../../../src/bot/reading/parse-command.js';
import { mentionCharacter, type Mention } from '../../../src/bot/reading/read-message.js';
import type { Language } from '../../../src/model/language.js';

export const ann: Mention = { id: '29:ann', name: 'Ann Lee' };
export const bob: Mention = { id: '29:bob', name: 'Bob' };

/**
 * A command in a few words: `me`, `@Ann Lee`, `Kim Park`, several with ` + ` between them, `team Whole Studio`, `this team`,
 * each with its size where one was named, and `details:` before it where the photo itself is not wanted.
 */
export function inShort(command: Command): string {
  switch (command.kind) {
    case 'photo':
      return withWish(command.people.map(nameOf).join(' + '), command);
    case 'contact':
    case 'team':
    case 'group':
      return withWish(`${command.kind} ${command.name}`, command);
    case 'thisTeam':
      return withWish('this team', command);
    case 'signInCode':
      return `code ${command.code}`;
    case 'everyone':
    case 'signIn':
    case 'signOut':
    case 'help':
    case 'unclear':
      return command.kind;
  }
}

function nameOf(sought: Sought): string {
  if (sought.by === 'me') return 'me';
  return sought.by === 'mention' ? `@${sought.mention.name}` : sought.text;
}

function withWish(who: string, { view, size }: { view: string; size: number | string | undefined }): string {
  return `${view === 'details' ? 'details: ' : ''}${who}${size === undefined ? '' : `, ${size}`}`;
}

/** What a message is understood as; `mentions` have no place in it. */
export function told(text: string, language: Language = 'en', ...mentions: Mention[]): string {
  return inShort(parseCommand({ text, mentions }, language));
}

/** The same, where `@Ann` and `@Bob` in the text are mentions of them. */
export function toldWithMentions(text: string, language: Language): string {
  const mentions = [ann, bob].filter(({ name }) => text.includes(`@${name.slice(0, 3)}`));
  const placed = mentions.reduce(
    (words, { name }, index) => words.replaceAll(`@${name.slice(0, 3)}`, mentionCharacter(index)),
    text,
  );
  return inShort(parseCommand({ text: placed, mentions }, language));
}
