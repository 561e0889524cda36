import { noticeAnswer, type Answer } from '../answer.js';
import type { Command } from '../command.js';
import { readAsker } from '../read-asker.js';
import { isInThisTeam, teamHere } from '../this-team.js';
import type { Turn } from '../turn.js';
import { thisTeamWords } from '../words/this-team-words.js';
import { withOwnRights } from '../with-own-rights.js';
import { refuseSize } from './refuse-size.js';
import { views } from './views.js';

/** "photo of this team": by the app's rights, for whoever is in the team. */
export async function thisTeamPhoto(turn: Turn, { size, view }: Command & { kind: 'thisTeam' }): Promise<Answer> {
  const { say } = turn;
  const refused = refuseSize(say, size);
  if (refused) return refused;
  const team = await teamHere(turn);
  if (!team) {
    const [title, reason] = [say(thisTeamWords.nameless), say(thisTeamWords.noTeam)];
    return noticeAnswer({ title, reason, hint: say(thisTeamWords.noTeamHint) }, 'nobody');
  }
  const nameHere = team.name || say(thisTeamWords.nameless);
  const asker = await readAsker(turn);
  if (!(await isInThisTeam(turn, team))) {
    return noticeAnswer({ title: nameHere, reason: say(thisTeamWords.notMember) }, 'access_denied');
  }
  const viewer = { kind: 'app', tenantId: asker.tenantId } as const;
  const question = { viewer, deadline: turn.deadline, requestId: turn.requestId };
  const found = await withOwnRights(turn.parts.belongings.team(team.groupId, question));
  return views[view](turn, asker, viewer, {
    size,
    tenantId: asker.tenantId,
    personId: '',
    name: found?.displayName ?? nameHere,
    address: '',
    memberId: '',
    owner: `teams/${encodeURIComponent(team.groupId)}`,
  });
}
