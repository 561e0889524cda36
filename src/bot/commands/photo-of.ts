import { defaultSize, isAskableSize, largestSize, smallestSize } from '../../model/photo-size.js';
import { noticeAnswer, type Answer } from '../answer.js';
import { readAsker } from '../read-asker.js';
import { explainSighting } from '../explain-sighting.js';
import { findPerson } from '../find-person.js';
import type { Command } from '../parse-command.js';
import type { Turn } from '../turn.js';
import { showPhoto } from './show-photo.js';

/** "photo of …": finds the person and answers with the photo. */
export async function photoOf(
  turn: Turn,
  { sought, size = defaultSize }: Command & { kind: 'photo' },
): Promise<Answer> {
  if (!isAskableSize(size)) {
    const reason = `A photo can be ${smallestSize} to ${largestSize} pixels wide.`;
    return noticeAnswer(
      { title: `${size} pixels is not a size`, reason, hint: 'For example: photo of @name 240' },
      'size_invalid',
    );
  }
  const asker = await readAsker(turn);
  const sighting = await findPerson(turn, asker, sought);
  if (sighting.kind !== 'person') return noticeAnswer(explainSighting(sighting), sighting.kind);
  const { person, memberId } = sighting;
  return showPhoto(turn, asker, {
    size,
    tenantId: asker.tenantId,
    personId: person.id,
    name: person.displayName,
    address: person.userPrincipalName || (person.mail ?? ''),
    memberId,
  });
}
