import { photoScopes } from '../../model/graph-scopes.js';
import type { Answer } from '../answer.js';
import { appViewer } from '../asker.js';
import { readAsker } from '../read-asker.js';
import { findPerson } from '../find-person.js';
import type { Command } from '../command.js';
import type { Turn } from '../turn.js';
import { ownViewer, usesOwnRights } from '../viewer-for.js';
import { offerInstead } from './offer-instead.js';
import { refuseSize } from './refuse-size.js';
import { severalViews, views } from './views.js';

/** "photo of …": finds the person and answers with the photo. */
export async function photoOf(turn: Turn, { people, size, view }: Command & { kind: 'photo' }): Promise<Answer> {
  const refused = refuseSize(turn.say, size);
  if (refused) return refused;
  const asker = await readAsker(turn);
  const viewer = usesOwnRights(turn, asker) ? await ownViewer(turn, asker, [photoScopes.user]) : appViewer(asker);
  const [sought, ...others] = people;
  if (others.length > 0) return severalViews[view](turn, asker, viewer, { people, size });
  const sighting = await findPerson(turn, asker, viewer, sought);
  if (sighting.kind !== 'person') return offerInstead(turn, asker, viewer, sighting, { size, view });
  const { person, memberId } = sighting;
  return views[view](turn, asker, viewer, {
    size,
    tenantId: asker.tenantId,
    personId: person.id,
    name: person.displayName,
    address: person.userPrincipalName || (person.mail ?? ''),
    memberId,
  });
}
