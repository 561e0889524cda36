import { widthOf } from '../asked-size.js';
import { noticeAnswer, type Answer } from '../answer.js';
import type { Command } from '../command.js';
import { readAsker } from '../read-asker.js';
import { isInThisTeam, teamHere } from '../this-team.js';
import type { Turn } from '../turn.js';
import { withOwnRights } from '../with-own-rights.js';
import { refuseSize } from './refuse-size.js';
import { showPhoto } from './show-photo.js';

/** "photo of this team": by the app's rights, for whoever is in the team. */
export async function thisTeamPhoto(turn: Turn, { size }: Command & { kind: 'thisTeam' }): Promise<Answer> {
  const refused = refuseSize(turn.say, size);
  if (refused) return refused;
  const team = teamHere(turn.context);
  if (!team) {
    const reason = 'This conversation is in no team.';
    return noticeAnswer(
      { title: 'This team', reason, hint: 'Ask in a channel, or ask for “photo of team” and its name.' },
      'nobody',
    );
  }
  const asker = await readAsker(turn);
  if (!(await isInThisTeam(turn, team))) {
    const reason = 'You are in this channel, but not in its team, whose photo is for its members.';
    return noticeAnswer({ title: team.name || 'This team', reason }, 'access_denied');
  }
  const viewer = { kind: 'app', tenantId: asker.tenantId } as const;
  const question = { viewer, deadline: turn.deadline, requestId: turn.requestId };
  const found = await withOwnRights(turn.parts.belongings.team(team.groupId, question));
  return showPhoto(turn, asker, viewer, {
    size: widthOf(size),
    tenantId: asker.tenantId,
    personId: '',
    name: found?.displayName ?? (team.name || 'This team'),
    address: '',
    memberId: '',
    owner: `teams/${encodeURIComponent(team.groupId)}`,
  });
}
