import type { Answer } from '../answer.js';
import { answerCommand } from '../commands/index.js';
import { scopesOf } from '../command-scopes.js';
import type { Command } from '../command.js';
import { readAsker } from '../read-asker.js';
import type { Turn } from '../turn.js';
import { usesOwnRights } from '../viewer-for.js';
import { isChannel } from '../where.js';
import { askToSignIn } from './ask-to-sign-in.js';
import { handOff } from './hand-off.js';
import { needsSignIn } from './needs-sign-in.js';

/** Answers a command; where it needs the asker's own rights and they have not signed in, it asks them to. */
export async function answerWithSignIn(turn: Turn, command: Command): Promise<Answer> {
  if (scopesOf(command).length === 0) return answerCommand(turn, command);
  const asker = await readAsker(turn);
  const isOwn = command.kind !== 'photo' || usesOwnRights(turn, asker);
  if (asker.kind === 'outsider' || !isOwn) return answerCommand(turn, command);
  const answer = async (here: Turn, asked: Command): Promise<Answer> => {
    try {
      return await answerCommand(here, asked);
    } catch (thrown) {
      if (!needsSignIn(thrown)) throw thrown;
      return askToSignIn(here, asker, asked, thrown.consent?.claims);
    }
  };
  return isChannel(turn.context) ? handOff(turn, asker, command, answer) : answer(turn, command);
}
