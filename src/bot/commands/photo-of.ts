import { photoScopes } from '../../model/graph-scopes.js';
import { widthOf } from '../asked-size.js';
import { noticeAnswer, type Answer } from '../answer.js';
import { appViewer } from '../asker.js';
import { readAsker } from '../read-asker.js';
import { explainSighting } from '../explain-sighting.js';
import { findPerson } from '../find-person.js';
import type { Command } from '../command.js';
import type { Turn } from '../turn.js';
import { ownViewer, usesOwnRights } from '../viewer-for.js';
import { refuseSize } from './refuse-size.js';
import { showPhoto } from './show-photo.js';

/** "photo of …": finds the person and answers with the photo. */
export async function photoOf(
  turn: Turn,
  { people: [sought, ...others], size }: Command & { kind: 'photo' },
): Promise<Answer> {
  const refused = refuseSize(turn.say, size);
  if (refused) return refused;
  if (others.length > 0) return noticeAnswer(oneAtATime(others.length + 1), 'too_many');
  const asker = await readAsker(turn);
  const viewer = usesOwnRights(turn, asker) ? await ownViewer(turn, asker, [photoScopes.user]) : appViewer(asker);
  const sighting = await findPerson(turn, asker, viewer, sought);
  if (sighting.kind !== 'person') return noticeAnswer(explainSighting(sighting), sighting.kind);
  const { person, memberId } = sighting;
  return showPhoto(turn, asker, viewer, {
    size: widthOf(size),
    tenantId: asker.tenantId,
    personId: person.id,
    name: person.displayName,
    address: person.userPrincipalName || (person.mail ?? ''),
    memberId,
  });
}

const oneAtATime = (count: number) => ({
  title: `${count} people at once`,
  reason: 'I show one person at a time.',
  hint: 'Mention one person in each message.',
});
