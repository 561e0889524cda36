import type { Message } from '../words/message.js';
import type { Say } from '../words/speaker.js';
import { welcomeWords } from '../words/welcome-words.js';
import { adaptiveCard, text, type AdaptiveCard } from './adaptive-card.js';

/** Where Portrait was added: what works differs. */
export type WelcomePlace = 'personal' | 'groupChat' | 'channel';

const placeWords = {
  personal: welcomeWords.personal,
  groupChat: welcomeWords.groupChat,
  channel: welcomeWords.channel,
} satisfies Record<WelcomePlace, Message>;

/** Says what Portrait does, what works in this place, and what it depends on. `addedBy`: a name, where Teams tells one. */
export function welcomeCard(say: Say, place: WelcomePlace, addedBy: string | undefined): AdaptiveCard {
  const title = say(welcomeWords.title);
  const lines = [
    say(welcomeWords.purpose),
    ...(addedBy === undefined ? [] : [say(welcomeWords.addedBy, { name: addedBy })]),
    say(placeWords[place]),
    say(welcomeWords.help),
  ];
  const consent = say(welcomeWords.consent);
  return adaptiveCard([title, ...lines, consent].join('\n'), [
    text(title, { size: 'Medium', weight: 'Bolder' }),
    ...lines.map((line) => text(line, {}, 'Small')),
    text(consent, { isSubtle: true }, 'Small'),
  ]);
}
