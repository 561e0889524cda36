import type { Answer } from '../answer.js';
import { helpCard, unclearCard } from '../cards/help-card.js';
import type { Command } from '../command.js';
import type { Turn } from '../turn.js';
import { helpWords } from '../words/help-words.js';
import { everyone } from './everyone.js';
import { ownedPhoto } from './owned-photo.js';
import { photoOf } from './photo-of.js';
import { redeemCode } from './redeem-code.js';
import { signIn } from './sign-in.js';
import { signOut } from './sign-out.js';
import { thisTeamPhoto } from './this-team-photo.js';

export { turnPage } from './everyone.js';
export { redeemCode, tellsOfSignIn } from './redeem-code.js';
export { pickPerson, pickQuestion } from './pick-person.js';
export { resizePhoto } from './resize-photo.js';
export { sheetToMe } from './sheet-to-me.js';

type Handler<Kind extends Command['kind']> = (
  turn: Turn,
  command: Extract<Command, { kind: Kind }>,
) => Promise<Answer> | Answer;

const help = ({ say }: Turn): Answer => ({ card: helpCard(say), summary: say(helpWords.title), outcome: 'answered' });
const unclear = ({ say }: Turn): Answer => ({
  card: unclearCard(say),
  summary: say(helpWords.unclear),
  outcome: 'answered',
});

const handlers: { readonly [Kind in Command['kind']]: Handler<Kind> } = {
  photo: photoOf,
  contact: ownedPhoto,
  team: ownedPhoto,
  group: ownedPhoto,
  thisTeam: thisTeamPhoto,
  signIn,
  signOut,
  signInCode: redeemCode,
  everyone,
  help,
  unclear,
};

/** Answers one command. */
export async function answerCommand(turn: Turn, command: Command): Promise<Answer> {
  // The table is indexed by the command's own kind, which TypeScript cannot follow through a union.
  const handler = handlers[command.kind] as (turn: Turn, command: Command) => Promise<Answer> | Answer;
  return handler(turn, command);
}
