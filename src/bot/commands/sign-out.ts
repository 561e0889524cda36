import { noticeAnswer, type Answer } from '../answer.js';
import { accountOf } from '../asker.js';
import type { Notice } from '../cards/notice-card.js';
import { readAsker } from '../read-asker.js';
import type { Turn } from '../turn.js';

const signedOut: Notice = {
  title: 'Signed out',
  reason: 'I have forgotten your sign-in, and every question that waited for it.',
  hint: 'I ask you to sign in again when a question needs it.',
};

/** "sign out": the asker's tokens and waiting questions are gone, in every conversation. */
export async function signOut(turn: Turn): Promise<Answer> {
  const asker = await readAsker(turn);
  if (asker.kind === 'member') {
    const { accounts, pending } = turn.parts.signIn;
    const account = accountOf(asker);
    await accounts.forget(account);
    // Here a new card may be shown at once.
    await pending.closeCard({ ...account, conversation: turn.context.activity.conversation.id });
  }
  return noticeAnswer(signedOut, 'answered');
}
