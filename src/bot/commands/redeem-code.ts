import { PortraitError } from '../../model/portrait-error.js';
import { noticeAnswer, type Answer } from '../answer.js';
import { accountOf } from '../asker.js';
import type { Command } from '../command.js';
import { readAsker } from '../read-asker.js';
import type { RedeemedCode } from '../sign-in/accounts.js';
import type { Turn } from '../turn.js';
import { codeWords } from '../words/account-words.js';

/** The code that the sign-in page ended with, written by the person who signed in there. */
export async function redeemCode(turn: Turn, { code }: Command & { kind: 'signInCode' }): Promise<Answer> {
  const asker = await readAsker(turn);
  if (asker.kind === 'outsider') throw new PortraitError('access_denied', 'An outsider wrote a sign-in code');
  const { accounts } = turn.parts.signIn;
  const redeemed = await accounts.redeem(accountOf(asker), code);
  if (redeemed.kind === 'signedIn') await accounts.remember(redeemed.user);
  const { reason, hint } = codeWords[redeemed.kind];
  return noticeAnswer({ title: asker.member.name, reason: turn.say(reason), hint: turn.say(hint) }, redeemed.kind);
}

/** Whether an answer says that a code was good. */
export function tellsOfSignIn({ outcome }: Answer): boolean {
  return outcome === goodCode;
}

const goodCode = 'signedIn' satisfies RedeemedCode['kind'];
