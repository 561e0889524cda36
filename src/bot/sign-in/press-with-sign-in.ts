import { randomUUID } from 'node:crypto';
import type { TokenExchangeInvokeRequest } from 'botbuilder';
import { PortraitError } from '../../model/portrait-error.js';
import type { Answer } from '../answer.js';
import type { Command } from '../command.js';
import { readAsker } from '../read-asker.js';
import type { Turn } from '../turn.js';
import { isChannel } from '../where.js';
import { signInAnswer } from './ask-to-sign-in.js';
import { readSender } from './exchange-token.js';
import { needsSignIn } from './needs-sign-in.js';
import { openOwnChat } from './open-own-chat.js';

/** A button whose answer may need the presser's own rights. */
export interface OwnPress {
  readonly answer: (turn: Turn, data: unknown) => Promise<Answer>;
  /** The question that a press stands for, and what is read for it. */
  readonly question: (turn: Turn, data: unknown) => { readonly command: Command; readonly scopes: readonly string[] };
}

type Authentication = Partial<TokenExchangeInvokeRequest> | undefined;

/**
 * Answers such a button. Who has to sign in for it is asked to; Teams then sends the same press again, with the presser's
 * token (Teams, "SSO for universal actions").
 * @returns a press that throws token_invalid for a token that is malformed, bad or not the presser's, or as the button
 */
export function pressWithSignIn({
  answer,
  question,
}: OwnPress): (turn: Turn, data: unknown, authentication: Authentication) => Promise<Answer> {
  return async (turn, data, authentication) => {
    const token: unknown = authentication?.token ?? undefined;
    if (token !== undefined) await rememberPresser(turn, token);
    try {
      return await answer(turn, data);
    } catch (thrown) {
      // With a token in hand, another would not do better.
      if (!needsSignIn(thrown) || token !== undefined) throw thrown;
      const asker = await readAsker(turn);
      if (asker.kind === 'outsider') throw thrown;
      const asked = question(turn, data);
      if (isChannel(turn.context)) return openOwnChat(turn, asked.command);
      const { scopes = asked.scopes, claims } = thrown.consent ?? {};
      return signInAnswer(turn, asker, randomUUID(), { scopes: [scopes], claims });
    }
  };
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
