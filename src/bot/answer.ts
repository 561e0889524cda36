import type { PhotoOwner } from '../model/photo-owner.js';
import type { PortraitError } from '../model/portrait-error.js';
import type { AdaptiveCard } from './cards/adaptive-card.js';
import type { SignInCard } from './cards/sign-in-card.js';
import { noticeCard, type Notice } from './cards/notice-card.js';
import { explainFailure } from './explain-failure.js';
import { failureWords } from './words/error-words.js';
import type { Say } from './words/speaker.js';

/** What the bot says to one question. */
export interface Answer {
  readonly card: AdaptiveCard;
  /** Set where the person has to sign in first: shown in place of the card. */
  readonly signIn?: SignInCard;
  /** Shown in notifications, where no card can be. */
  readonly summary: string;
  /** For the log: `answered`, a reason without a photo, or an error's code. */
  readonly outcome: string;
  /** Whose photo it is about, as far as that was found out. */
  readonly owner?: PhotoOwner;
  /** Set where the card whose button was pressed is still of use: it stays, and the words of this answer pass by. */
  readonly keepsCard?: true;
  /** Set where something failed; a pressed button then keeps its card and shows the sentence alone. */
  readonly error?: PortraitError;
  /** Makes the same answer in fewer bytes, for a channel that refuses this one as too large. */
  readonly smaller?: () => Promise<Answer>;
}

export function noticeAnswer(notice: Notice, outcome: string): Answer {
  return { card: noticeCard(notice), summary: notice.title, outcome };
}

/** The answer to a button whose card is the way forward: in its place stands nothing but what it led to. */
export function unlessFound(answer: Answer): Answer {
  return answer.outcome === 'answered' ? answer : { ...answer, keepsCard: true };
}

/** A failure, told to the person who asked. `about` names the person whose photo it was, as far as that is known. */
export function failureAnswer(say: Say, error: PortraitError, about = say(failureWords.title)): Answer {
  return { ...noticeAnswer({ title: about, reason: explainFailure(say, error) }, error.code), error };
}
