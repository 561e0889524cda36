import { noticeAnswer, type Answer } from '../answer.js';
import { accountOf, type Asker } from '../asker.js';
import { signInCard } from '../cards/sign-in-card.js';
import { noticeCard } from '../cards/notice-card.js';
import { purposeOf, scopesOf, type ScopeSets } from '../command-scopes.js';
import type { Command } from '../command.js';
import type { Turn } from '../turn.js';
import { signInWords } from '../words/sign-in-words.js';
import { pendingMs, type Seat } from './pending-sign-ins.js';

type Member = Asker & { readonly kind: 'member' };

/** Where somebody waits for their answers. */
export function seatOf({ context }: Turn, asker: Member): Seat {
  return { ...accountOf(asker), conversation: context.activity.conversation.id };
}

/** Keeps a question until its asker has signed in, and asks for that: with one card, however many questions wait. */
export async function askToSignIn(
  turn: Turn,
  asker: Member,
  command: Command,
  claims: string | undefined,
): Promise<Answer> {
  const { say, parts } = turn;
  const { pending } = parts.signIn;
  const seat = seatOf(turn, asker);
  const title = say(signInWords.waiting);
  if (!(await pending.add(seat, command))) {
    const notice = { title, reason: say(signInWords.tooMany), hint: say(signInWords.tooManyHint) };
    return noticeAnswer(notice, 'sign_in_required');
  }
  const exchangeId = await pending.openCard(seat);
  if (exchangeId === undefined) {
    return noticeAnswer({ title, reason: say(signInWords.alreadyAsked) }, 'sign_in_required');
  }
  const waiting = await pending.waiting(seat);
  return signInAnswer(turn, asker, exchangeId, { scopes: waiting.flatMap((one) => scopesOf(one.command)), claims });
}

/** What a sign-in is asked for. */
interface SignInNeed {
  /** What is read with it. */
  readonly scopes: ScopeSets;
  /** A claims challenge that it has to meet: conditional access wants more than the last one showed. */
  readonly claims: string | undefined;
}

/** The card that asks for a sign-in. */
export async function signInAnswer(
  turn: Turn,
  asker: Member,
  exchangeId: string,
  { scopes, claims }: SignInNeed,
): Promise<Answer> {
  const { say, parts } = turn;
  const { appIdUri, page } = parts.signIn;
  const title = say(signInWords.title);
  const words = say(signInWords.ask, { purpose: purposeOf(say, scopes), minutes: pendingMinutes });
  const pageUrl = await page({ ...accountOf(asker), loginHint: asker.member.userPrincipalName, scopes, claims });
  return {
    card: noticeCard({ title, reason: words }),
    signIn: signInCard({ words, button: say(signInWords.button), exchangeId, appIdUri, pageUrl }),
    summary: title,
    outcome: 'sign_in_required',
  };
}

const pendingMinutes = pendingMs / 60_000;
