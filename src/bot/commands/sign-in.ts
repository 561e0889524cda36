import { noticeAnswer, type Answer } from '../answer.js';
import { scopesOf } from '../command-scopes.js';
import { explainOutsider } from '../explain-sighting.js';
import type { Command } from '../command.js';
import { readAsker } from '../read-asker.js';
import type { Turn } from '../turn.js';
import { ownViewer } from '../viewer-for.js';
import { accountWords } from '../words/account-words.js';

/** "sign in": says that it is done; where it is not, whoever called asks for it. */
export async function signIn(turn: Turn, command: Command & { kind: 'signIn' }): Promise<Answer> {
  const asker = await readAsker(turn);
  if (asker.kind === 'outsider') return noticeAnswer(explainOutsider(turn.say, asker.reason), 'onlyPeopleHere');
  await ownViewer(turn, asker, scopesOf(command));
  const [reason, hint] = [turn.say(accountWords.signedIn), turn.say(accountWords.signedInHint)];
  return noticeAnswer({ title: asker.member.name, reason, hint }, 'answered');
}
