import type { Command, OwnedKind, SoughtPeople } from './command.js';
import type { Mention, Message } from './read-message.js';

const courtesy =
  /^(?:(?:hi|hello|hey|please|could you|can you)\b[\s,!]*)+|(?:[\s,]*(?:please|thanks|thank you))?[\s?!.]*$/giu;
const photoWords = '(?:photos?|pictures?|pics?|avatar|headshot)';
const ofSomebody = new RegExp(
  `^(?:(?:show|get|send|find)(?: me)? )?(?:(?:the|a) )?${photoWords}(?: (?:of|for)|:)?(?: @?(?<who>.+))?$`,
  'iu',
);
const mine = new RegExp(`^(?:(?:show|get|send)(?: me)? )?my ${photoWords}$`, 'iu');
const whoIs = /^(?:who is|who's|show me)(?: @?(?<who>.+))?$/iu;
const somebodys = new RegExp(`^(?:(?:show|get|send|find)(?: me)? )?@?(?<who>.+)['’]s ${photoWords}$`, 'iu');

/** What stands for somebody in a question and is no name, by the phrase. */
const owned: readonly (readonly [OwnedKind, RegExp])[] = [
  ['contact', /^(?:my |the )?contact (?<name>.+)$/iu],
  ['team', /^(?:my |the )?team (?<name>.+)$/iu],
  ['group', /^(?:my |the )?group (?<name>.+)$/iu],
];
const thisTeam = /^(?:this|our) team$/iu;
const oneself = /^(?:me|myself)$/iu;

/** Whole messages that are commands. */
const plain: readonly (readonly [Command, RegExp])[] = [
  [{ kind: 'signIn' }, /^(?:sign|log)[ -]?in$/iu],
  [{ kind: 'signOut' }, /^(?:sign|log)[ -]?(?:out|off)$/iu],
];
/** As `identity/sign-in-codes.ts` makes them: eight letters, no vowel among them, so that no word looks like one. */
const signInCode = /^[bcdfghjklmnpqrstvwxz]{4}[ -]?[bcdfghjklmnpqrstvwxz]{4}$/iu;

/** A size at the end: `96`, `96x96`, `240 px`, `at 240 pixels`. The sign is read so that nonsense can be called so. */
const sizeAtEnd = /(?:^| )(?:(?:at|in|size) )*(?<size>-?\d{1,9})(?: ?[x×] ?\d{1,9})?(?: ?(?:px|pixels?))?$/iu;

/** Entra's names end at 256 characters; what is longer is no question for a photo, and no work for a pattern. */
const longestCommand = 400;

/** Reads a message as one command; whatever is not understood asks for help. */
export function parseCommand({ text, mentions }: Message): Command {
  if (text.length > longestCommand) return { kind: 'unclear' };
  const polite = text.replaceAll(courtesy, '').trim();
  const whole = plain.find(([, phrase]) => phrase.test(polite))?.[0];
  if (whole) return whole;
  if (signInCode.test(polite)) return { kind: 'signInCode', code: polite.replaceAll(/[ -]/g, '').toUpperCase() };
  const sizeText = sizeAtEnd.exec(polite)?.groups?.['size'];
  const size = sizeText === undefined ? undefined : Number(sizeText);
  return readQuestion(polite.replace(sizeAtEnd, '').trim(), size, mentions);
}

function readQuestion(request: string, size: number | undefined, mentions: readonly Mention[]): Command {
  if (mine.test(request)) return photo([{ by: 'me' }], size);
  const match = ofSomebody.exec(request) ?? somebodys.exec(request) ?? whoIs.exec(request);
  const [first, ...others] = mentions;
  if (first && (match || request === '')) {
    const named = (mention: Mention) => ({ by: 'mention', mention }) as const;
    return photo([named(first), ...others.map(named)], size);
  }
  const who = match?.groups?.['who'];
  if (who !== undefined) return readOwner(who, size);
  return /^(?:help|)$/i.test(request) ? { kind: 'help' } : { kind: 'unclear' };
}

function photo(people: SoughtPeople, size: number | undefined): Command {
  return { kind: 'photo', people, size, view: 'photo' };
}

function readOwner(who: string, size: number | undefined): Command {
  if (oneself.test(who)) return photo([{ by: 'me' }], size);
  if (thisTeam.test(who)) return { kind: 'thisTeam', size, view: 'photo' };
  for (const [kind, phrase] of owned) {
    const name = phrase.exec(who)?.groups?.['name'];
    if (name !== undefined) return { kind, name: unquoted(name), size, view: 'photo' };
  }
  return photo([{ by: 'text', text: who }], size);
}

/** A name may stand in quotes, which keeps a number at its end from being a size. */
function unquoted(name: string): string {
  return /^["“„«'](?<inside>.+)["”“»']$/u.exec(name)?.groups?.['inside'] ?? name;
}
