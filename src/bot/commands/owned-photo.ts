import { isGuid } from '../../foundation/guid.js';
import type { Belonging } from '../../model/belonging.js';
import { ownerSegments } from '../../model/owner-path.js';
import { widthOf } from '../asked-size.js';
import { noticeAnswer, type Answer } from '../answer.js';
import type { Notice } from '../cards/notice-card.js';
import { scopesOf } from '../command-scopes.js';
import { explainSighting } from '../explain-sighting.js';
import { matchBelongings } from '../match-belongings.js';
import type { Command, OwnedKind } from '../command.js';
import { readAsker } from '../read-asker.js';
import type { DirectoryQuestion, Turn } from '../turn.js';
import { ownViewer } from '../viewer-for.js';
import { refuseSize } from './refuse-size.js';
import { showPhoto } from './show-photo.js';

type OwnedCommand = Command & { kind: OwnedKind };

/** "photo of contact …", "team …", "group …": what the asker's own rights open, and nothing else. */
export async function ownedPhoto(turn: Turn, command: OwnedCommand): Promise<Answer> {
  const { kind, name, size } = command;
  const refused = refuseSize(turn.say, size);
  if (refused) return refused;
  const asker = await readAsker(turn);
  if (asker.kind === 'outsider') {
    return noticeAnswer(explainSighting({ kind: 'onlyPeopleHere', name, reason: asker.reason }), 'onlyPeopleHere');
  }
  const viewer = await ownViewer(turn, asker, scopesOf(command));
  const found = await find(turn, command, { viewer, deadline: turn.deadline, requestId: turn.requestId });
  const [one, ...others] = found;
  if (!one) return noticeAnswer({ title: name, ...strangers[kind] }, 'nobody');
  if (others.length > 0) return noticeAnswer(namesakes(kind, name, found), 'several');
  return showPhoto(turn, asker, viewer, {
    size: widthOf(size),
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

const strangers = {
  contact: {
    reason: 'None of your contacts goes by this name or address.',
    hint: 'Colleagues need no contact: ask for “photo of” and a name.',
  },
  team: { reason: 'You are in no team of this name.', hint: 'Check the spelling in the list of your teams.' },
  group: { reason: 'There is no group of this name or address.', hint: 'Check the spelling, or ask by its address.' },
} satisfies Record<OwnedKind, Pick<Notice, 'reason' | 'hint'>>;

function namesakes(kind: OwnedKind, name: string, found: readonly Belonging[]): Notice {
  const lines = found.map(({ id, displayName, mail, place }) =>
    [displayName, place, mail || id].filter((part) => part !== '').join(', '),
  );
  return {
    title: `More than one ${kind} is called ${name}`,
    reason: lines.join('\n'),
    hint: 'Ask again with the whole name, the address or the id.',
  };
}
