import type { Answer } from '../answer.js';
import { helpCard } from '../cards/help-card.js';
import type { Command } from '../command.js';
import type { Turn } from '../turn.js';
import { ownedPhoto } from './owned-photo.js';
import { photoOf } from './photo-of.js';
import { redeemCode } from './redeem-code.js';
import { signIn } from './sign-in.js';
import { signOut } from './sign-out.js';
import { thisTeamPhoto } from './this-team-photo.js';

export { redeemCode, tellsOfSignIn } from './redeem-code.js';
export { resizePhoto } from './resize-photo.js';

type Handler<Kind extends Command['kind']> = (
  turn: Turn,
  command: Extract<Command, { kind: Kind }>,
) => Promise<Answer> | Answer;

const help = (): Answer => ({ card: helpCard(), summary: 'Ask me for a photo', outcome: 'answered' });

const handlers: { readonly [Kind in Command['kind']]: Handler<Kind> } = {
  photo: photoOf,
  contact: ownedPhoto,
  team: ownedPhoto,
  group: ownedPhoto,
  thisTeam: thisTeamPhoto,
  signIn,
  signOut,
  signInCode: redeemCode,
  everyone: help,
  help,
  unclear: help,
};

/** Answers one command. */
export async function answerCommand(turn: Turn, command: Command): Promise<Answer> {
  // The table is indexed by the command's own kind, which TypeScript cannot follow through a union.
  const handler = handlers[command.kind] as (turn: Turn, command: Command) => Promise<Answer> | Answer;
  return handler(turn, command);
}
