import type { Mention, Message } from './read-message.js';

/** Who is meant, as the asker put it. */
export type Sought =
  | { readonly by: 'mention'; readonly mention: Mention }
  | { readonly by: 'me' }
  /** A name, user principal name, mail address or Entra object id. */
  | { readonly by: 'text'; readonly text: string };

/** Everything that can be asked of the bot. */
export type Command =
  /** `size` in pixels as written, not yet checked; undefined where none was named. */
  | { readonly kind: 'photo'; readonly sought: Sought; readonly size: number | undefined }
  | { readonly kind: 'tooMany'; readonly count: number }
  | { readonly kind: 'help' };

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

/** A size at the end: `96`, `96x96`, `240 px`, `at 240 pixels`. The sign is read so that nonsense can be called so. */
const sizeAtEnd = /(?:^| )(?:(?:at|in|size) )*(?<size>-?\d{1,9})(?: ?[x×] ?\d{1,9})?(?: ?(?:px|pixels?))?$/iu;

/** Entra's names end at 256 characters; what is longer is no question for a photo, and no work for a pattern. */
const longestCommand = 400;

/** Reads a message as one command; whatever is not understood asks for help. */
export function parseCommand({ text, mentions }: Message): Command {
  if (text.length > longestCommand) return { kind: 'help' };
  const polite = text.replaceAll(courtesy, '').trim();
  const size = sizeAtEnd.exec(polite)?.groups?.['size'];
  const request = polite.replace(sizeAtEnd, '').trim();
  const asked = { kind: 'photo', size: size === undefined ? undefined : Number(size) } as const;
  if (mine.test(request)) return { ...asked, sought: { by: 'me' } };
  const match = ofSomebody.exec(request) ?? somebodys.exec(request) ?? whoIs.exec(request);
  const [mention, ...others] = mentions;
  if (mention && (match || request === '')) {
    if (others.length > 0) return { kind: 'tooMany', count: mentions.length };
    return { ...asked, sought: { by: 'mention', mention } };
  }
  const who = match?.groups?.['who'];
  if (who === undefined) return { kind: 'help' };
  return { ...asked, sought: /^(?:me|myself)$/iu.test(who) ? { by: 'me' } : { by: 'text', text: who } };
}
