import { randomUUID } from 'node:crypto';
import type { TokenExchangeInvokeRequest } from 'botbuilder';
import { photoScopes } from '../../model/graph-scopes.js';
import { PortraitError } from '../../model/portrait-error.js';
import type { Answer } from '../answer.js';
import type { ResizeRequest } from '../card-signer.js';
import type { Command } from '../command.js';
import { resizePhoto } from '../commands/index.js';
import { ownerOf } from '../commands/show-photo.js';
import { readAsker } from '../read-asker.js';
import type { Turn } from '../turn.js';
import { isChannel } from '../where.js';
import { signInAnswer } from './ask-to-sign-in.js';
import { readSender } from './exchange-token.js';
import { inTime } from './in-time.js';
import { needsSignIn } from './needs-sign-in.js';
import { openOwnChat } from './open-own-chat.js';

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
  return inTime(turn, answerPress(turn, data, authentication?.token ?? undefined));
}

async function answerPress(turn: Turn, data: unknown, token: unknown): Promise<Answer> {
  if (token !== undefined) await rememberPresser(turn, token);
  try {
    return await resizePhoto(turn, data);
  } catch (thrown) {
    // With a token in hand, another would not do better.
    if (!needsSignIn(thrown) || token !== undefined) throw thrown;
    const asker = await readAsker(turn);
    if (asker.kind === 'outsider') throw thrown;
    const request = turn.parts.signer.verify(data);
    if (isChannel(turn.context)) return openOwnChat(turn, commandOf(request));
    const { scopes = photoScopes[ownerOf(request).kind], claims } = thrown.consent ?? {};
    return signInAnswer(turn, asker, randomUUID(), { scopes: [scopes], claims });
  }
}

/** A press as the question that it stands for. */
function commandOf(request: ResizeRequest): Command {
  const { kind } = ownerOf(request);
  const wish = { size: request.size, view: 'photo' } as const;
  if (kind === 'user') return { kind: 'photo', people: [{ by: 'text', text: request.personId }], ...wish };
  return { kind: kind === 'team' || kind === 'group' ? kind : 'contact', name: request.name, ...wish };
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
