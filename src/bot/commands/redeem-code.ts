import { PortraitError } from '../../model/portrait-error.js';
import { noticeAnswer, type Answer } from '../answer.js';
import { accountOf } from '../asker.js';
import type { Command } from '../command.js';
import { readAsker } from '../read-asker.js';
import type { RedeemedCode } from '../sign-in/accounts.js';
import type { Turn } from '../turn.js';

/** The code that the sign-in page ended with, written by the person who signed in there. */
export async function redeemCode(turn: Turn, { code }: Command & { kind: 'signInCode' }): Promise<Answer> {
  const asker = await readAsker(turn);
  if (asker.kind === 'outsider') throw new PortraitError('access_denied', 'An outsider wrote a sign-in code');
  const { accounts, codes } = turn.parts.signIn;
  const redeemed = await codes.redeem(accountOf(asker), code);
  if (redeemed.kind === 'signedIn') await accounts.remember(redeemed.user);
  return noticeAnswer({ title: asker.member.name, ...outcomes[redeemed.kind] }, redeemed.kind);
}

/** Whether an answer says that a code was good. */
export function tellsOfSignIn({ outcome }: Answer): boolean {
  return outcome === goodCode;
}

const goodCode = 'signedIn' satisfies RedeemedCode['kind'];

const outcomes = {
  signedIn: { reason: 'You are signed in.', hint: 'Write “sign out” to end it.' },
  wrong: {
    reason: 'This is not the code that the page showed you.',
    hint: 'Compare it letter by letter, and write it again.',
  },
  over: { reason: 'This code is no longer good.', hint: 'Ask again, and sign in once more.' },
} satisfies Record<RedeemedCode['kind'], { reason: string; hint: string }>;
