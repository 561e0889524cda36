import { randomUUID } from 'node:crypto';
import type { TokenExchangeInvokeRequest } from 'botbuilder';
import type { Answer } from '../answer.js';
import { resizePhoto } from '../commands/index.js';
import { scopesOf } from '../command-scopes.js';
import { readAsker } from '../read-asker.js';
import type { Turn } from '../turn.js';
import { isChannel } from '../where.js';
import { signInAnswer } from './ask-to-sign-in.js';
import { readSender } from './exchange-token.js';
import { needsSignIn } from './needs-sign-in.js';

/**
 * Answers a pressed size button. Who has to sign in for it is asked to; Teams then sends the same press again, with the
 * presser's token (Teams, "SSO for universal actions").
 * @throws PortraitError as `resizePhoto`
 */
export async function pressWithSignIn(
  turn: Turn,
  data: unknown,
  authentication: Partial<TokenExchangeInvokeRequest> | undefined,
): Promise<Answer> {
  const token: unknown = authentication?.token;
  const hasToken = typeof token === 'string';
  if (hasToken) await turn.parts.signIn.accounts.remember((await readSender(turn, token)).user);
  try {
    return await resizePhoto(turn, data);
  } catch (thrown) {
    // With a token in hand, another would not do better; and channels sign nobody in.
    if (!needsSignIn(thrown) || hasToken || isChannel(turn.context)) throw thrown;
    const asker = await readAsker(turn);
    if (asker.kind === 'outsider') throw thrown;
    return signInAnswer(turn, asker, randomUUID(), [thrown.consent?.scopes ?? scopesOf({ kind: 'signIn' })[0] ?? []]);
  }
}
