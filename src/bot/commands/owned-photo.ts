import { isGuid } from '../../foundation/guid.js';
import type { Belonging } from '../../model/belonging.js';
import { ownerSegments } from '../../model/owner-path.js';
import { noticeAnswer, type Answer } from '../answer.js';
import type { Notice } from '../cards/notice-card.js';
import { scopesOf } from '../command-scopes.js';
import { explainSighting } from '../explain-sighting.js';
import { matchBelongings } from '../match-belongings.js';
import type { Command, OwnedKind } from '../command.js';
import { readAsker } from '../read-asker.js';
import type { DirectoryQuestion, Turn } from '../turn.js';
import { ownViewer } from '../viewer-for.js';
import { namesakeWords, strangerWords } from '../words/owned-words.js';
import type { Say } from '../words/speaker.js';
import { refuseSize } from './refuse-size.js';
import { views } from './views.js';

type OwnedCommand = Command & { kind: OwnedKind };

/** "photo of contact …", "team …", "group …": what the asker's own rights open, and nothing else. */
export async function ownedPhoto(turn: Turn, command: OwnedCommand): Promise<Answer> {
  const { kind, name, size, view } = command;
  const { say } = turn;
  const refused = refuseSize(say, size);
  if (refused) return refused;
  const asker = await readAsker(turn);
  if (asker.kind === 'outsider') {
    return noticeAnswer(explainSighting(say, { kind: 'onlyPeopleHere', name, reason: asker.reason }), 'onlyPeopleHere');
  }
  const viewer = await ownViewer(turn, asker, scopesOf(command));
  const found = await find(turn, command, { viewer, deadline: turn.deadline, requestId: turn.requestId });
  const [one, ...others] = found;
  if (!one) {
    const { reason, hint } = strangerWords[kind];
    return noticeAnswer({ title: name, reason: say(reason), hint: say(hint) }, 'nobody');
  }
  if (others.length > 0) return noticeAnswer(namesakes(say, command, found), 'several');
  return views[view](turn, asker, viewer, {
    size,
    tenantId: asker.tenantId,
    personId: '',
    name: one.displayName,
    address: one.mail,
    memberId: '',
    owner: ownerSegments(one.owner).map(encodeURIComponent).join('/'),
  });
}

async function find(
  { parts: { belongings } }: Turn,
  { kind, name }: OwnedCommand,
  question: DirectoryQuestion,
): Promise<readonly Belonging[]> {
  switch (kind) {
    case 'contact':
      return matchBelongings(await belongings.contacts(question), name);
    case 'group':
      return matchBelongings(await belongings.groups(name, question), name);
    case 'team': {
      const joined = matchBelongings(await belongings.teams(question), name);
      if (joined.length > 0 || !isGuid(name)) return joined;
      const team = await belongings.team(name, question);
      return team ? [{ ...team, owner: { kind: 'team', team: team.id }, mail: '', place: '' }] : [];
    }
  }
}

function namesakes(say: Say, { kind, name }: OwnedCommand, found: readonly Belonging[]): Notice {
  const lines = found.map(({ id, displayName, mail, place }) =>
    [displayName, place, mail || id].filter((part) => part !== '').join(', '),
  );
  return { title: say(namesakeWords[kind], { name }), reason: lines.join('\n'), hint: say(namesakeWords.hint) };
}
