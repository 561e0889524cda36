import { randomUUID } from 'node:crypto';
import type { TokenExchangeInvokeRequest } from 'botbuilder';
import { photoScopes } from '../../model/graph-scopes.js';
import { PortraitError } from '../../model/portrait-error.js';
import type { Answer } from '../answer.js';
import { resizePhoto } from '../commands/index.js';
import { ownerOf } from '../commands/show-photo.js';
import { readAsker } from '../read-asker.js';
import type { Turn } from '../turn.js';
import { isChannel } from '../where.js';
import { signInAnswer } from './ask-to-sign-in.js';
import { readSender } from './exchange-token.js';
import { needsSignIn } from './needs-sign-in.js';

/**
 * Answers a pressed size button. Who has to sign in for it is asked to; Teams then sends the same press again, with the
 * presser's token (Teams, "SSO for universal actions").
 * @throws PortraitError token_invalid for a token that is malformed, bad or not the presser's, or as `resizePhoto`
 */
export async function pressWithSignIn(
  turn: Turn,
  data: unknown,
  authentication: Partial<TokenExchangeInvokeRequest> | undefined,
): Promise<Answer> {
  const token: unknown = authentication?.token ?? undefined;
  if (token !== undefined) await rememberPresser(turn, token);
  try {
    return await resizePhoto(turn, data);
  } catch (thrown) {
    // With a token in hand, another would not do better; and channels sign nobody in.
    if (!needsSignIn(thrown) || token !== undefined || isChannel(turn.context)) throw thrown;
    const asker = await readAsker(turn);
    if (asker.kind === 'outsider') throw thrown;
    const owner = ownerOf(turn.parts.signer.verify(data));
    return signInAnswer(turn, asker, randomUUID(), [thrown.consent?.scopes ?? photoScopes[owner.kind]]);
  }
}

async function rememberPresser(turn: Turn, token: unknown): Promise<void> {
  if (typeof token !== 'string') throw new PortraitError('token_invalid', 'A token that is no text');
  const { sender, user } = await readSender(turn, token).catch((thrown: unknown) => {
    if (!(thrown instanceof PortraitError) || thrown.code !== 'tenant_not_allowed') throw thrown;
    // Nobody of such a tenant is asked for a token, so that this is no person's press.
    throw new PortraitError('token_invalid', thrown.message, { cause: thrown });
  });
  if (sender.kind === 'member') await turn.parts.signIn.accounts.remember(user);
}
