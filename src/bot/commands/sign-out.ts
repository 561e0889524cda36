import { asPortraitError } from '../../model/portrait-error.js';
import { failureAnswer, noticeAnswer, type Answer } from '../answer.js';
import { accountOf } from '../asker.js';
import { readAsker } from '../read-asker.js';
import type { Account } from '../sign-in/accounts.js';
import type { Turn } from '../turn.js';
import { accountWords } from '../words/account-words.js';

/** "sign out": the asker's tokens, waiting questions and the people whom they were shown are gone, in every conversation. */
export async function signOut(turn: Turn): Promise<Answer> {
  const asker = await readAsker(turn);
  const { say } = turn;
  try {
    if (asker.kind === 'member') await forget(turn, accountOf(asker));
  } catch (thrown) {
    const error = asPortraitError(thrown);
    turn.reportFailure(error);
    return failureAnswer(say, error, say(accountWords.notSignedOut));
  }
  const [title, reason] = [say(accountWords.signedOut), say(accountWords.signedOutReason)];
  return noticeAnswer({ title, reason, hint: say(accountWords.signedOutHint) }, 'answered');
}

async function forget({ parts, context }: Turn, account: Account): Promise<void> {
  await parts.signIn.accounts.forget(account);
  await parts.recentPeople.forget(account);
  // Here a new card may be shown at once.
  await parts.signIn.pending.closeCard({ ...account, conversation: context.activity.conversation.id });
}
