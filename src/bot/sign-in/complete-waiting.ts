import { asPortraitError, type PortraitError } from '../../model/portrait-error.js';
import { accountOf, type Asker } from '../asker.js';
import { scopesOf } from '../command-scopes.js';
import type { Turn } from '../turn.js';
import { seatOf } from './ask-to-sign-in.js';
import { isOwnConsent } from './needs-sign-in.js';
import type { Command } from '../command.js';
import type { WaitingCommand } from './pending-sign-ins.js';

/** A waiting question that its asker's rights now serve. */
export interface FreeQuestion {
  readonly command: Command;
  /**
   * Takes it on. To be called just before it is answered: a question that nobody took on is not lost.
   * @returns false where another taker did
   */
  readonly claim: () => Promise<boolean>;
}

/** Which of somebody's waiting questions can be answered now. */
export interface Completed {
  /** To be claimed one by one, oldest first. */
  readonly free: readonly FreeQuestion[];
  /** Set where others have to wait on, for a consent of the person. */
  readonly consent: PortraitError | undefined;
}

/** Finds every question of somebody's, in this conversation, that their rights now serve. */
export async function completeWaiting(turn: Turn, asker: Asker & { readonly kind: 'member' }): Promise<Completed> {
  const { pending } = turn.parts.signIn;
  const seat = seatOf(turn, asker);
  // Before the list is read: whoever asks from now on is shown a card of their own, or is in the list.
  await pending.closeCard(seat);
  const waiting = await pending.waiting(seat);
  const obstacles = await Promise.all(waiting.map((one) => obstacleTo(turn, asker, one)));
  const free = waiting.filter((_one, index) => obstacles[index] === undefined);
  return {
    free: free.map((one) => ({ command: one.command, claim: () => pending.claim(seat, one) })),
    consent: obstacles.find((error) => error !== undefined && isOwnConsent(error)),
  };
}

/**
 * What only the person can mend: they have not signed in, or not agreed. Any other failure, a token that Entra does not
 * take among them, is told in answer to the question itself.
 */
async function obstacleTo(
  { parts, deadline }: Turn,
  asker: Asker & { readonly kind: 'member' },
  { command }: WaitingCommand,
): Promise<PortraitError | undefined> {
  try {
    for (const set of scopesOf(command)) await parts.signIn.accounts.permit(accountOf(asker), set, deadline);
    return undefined;
  } catch (thrown) {
    const error = asPortraitError(thrown);
    return error.code === 'sign_in_required' || isOwnConsent(error) ? error : undefined;
  }
}
