import type { Command } from './parse-command.js';

/** A command in words that ask for it again; undefined for what nobody needs to ask again. */
export function phraseCommand(command: Command): string | undefined {
  switch (command.kind) {
    case 'photo':
      return withSize(`photo of ${sought(command)}`, command.size);
    case 'contact':
    case 'team':
    case 'group':
      return withSize(
        `photo of ${command.kind} ${/\d$/.test(command.name) ? `"${command.name}"` : command.name}`,
        command.size,
      );
    case 'thisTeam':
      return withSize('photo of this team', command.size);
    case 'signIn':
      return 'sign in';
    case 'signOut':
    case 'signInCode':
    case 'tooMany':
    case 'help':
      return undefined;
  }
}

function sought({ sought: who }: Command & { kind: 'photo' }): string {
  if (who.by === 'me') return 'me';
  return who.by === 'mention' ? who.mention.name : who.text;
}

function withSize(phrase: string, size: number | undefined): string {
  return size === undefined ? phrase : `${phrase} ${size}`;
}
