import type { AskedSize, Command, Sought } from './command.js';

/** A command in words that ask for it again; undefined for what nobody needs to ask again. */
export function phraseCommand(command: Command): string | undefined {
  switch (command.kind) {
    case 'photo':
      return withSize(`photo of ${command.people.map(sought).join(', ')}`, command.size);
    case 'contact':
    case 'team':
    case 'group':
      return withSize(
        `photo of ${command.kind} ${/\d$/.test(command.name) ? `"${command.name}"` : command.name}`,
        command.size,
      );
    case 'thisTeam':
      return withSize('photo of this team', command.size);
    case 'everyone':
      return 'photos of everyone';
    case 'signIn':
      return 'sign in';
    case 'signOut':
    case 'signInCode':
    case 'help':
    case 'unclear':
      return undefined;
  }
}

function sought(who: Sought): string {
  if (who.by === 'me') return 'me';
  return who.by === 'mention' ? who.mention.name : who.text;
}

function withSize(phrase: string, size: AskedSize): string {
  return size === undefined ? phrase : `${phrase} ${size}`;
}
