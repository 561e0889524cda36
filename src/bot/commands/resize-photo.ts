import { sameGuid } from '../../foundation/guid.js';
import { isAskableSize } from '../../model/photo-size.js';
import { PortraitError } from '../../model/portrait-error.js';
import { unlessFound, type Answer } from '../answer.js';
import type { Asker } from '../asker.js';
import type { ResizeRequest } from '../card-signer.js';
import { readAsker } from '../read-asker.js';
import type { Turn } from '../turn.js';
import { viewerFor } from '../viewer-for.js';
import { ownerOf } from './show-photo.js';
import { views } from './views.js';

/**
 * A size button: the same photo at another size, for whoever pressed it. Or the button of somebody in a choice, which
 * stays where there is nothing of them to show. The data came back from a client, and the card
 * may have travelled: the signature proves what was asked, the presser's own rights decide.
 * @throws PortraitError button_altered, button_retired, access_denied, or as `readAsker` and the presser's sign-in
 */
export async function resizePhoto(turn: Turn, data: unknown): Promise<Answer> {
  const { view, ...request } = turn.parts.signer.verify(data);
  if (!isAskableSize(request.size)) throw new PortraitError('size_invalid', 'A signed size outside the range');
  const presser = await readAsker(turn);
  if (!(await maySee(turn, presser, request))) {
    throw new PortraitError('access_denied', `The presser (${presser.kind}) may not see who is on this card`);
  }
  const viewer = await viewerFor(turn, presser, ownerOf(request));
  const answer = await views[view ?? 'photo'](turn, presser, viewer, request);
  return view === undefined ? answer : unlessFound(answer);
}

/** Whether the app may look on the presser's behalf at all; what is no person is then judged by `viewerFor`. */
async function maySee(turn: Turn, presser: Asker, request: ResizeRequest): Promise<boolean> {
  const { tenantId, personId, memberId, owner } = request;
  if (!sameGuid(presser.tenantId, tenantId)) return false;
  if (presser.kind === 'member' || owner !== undefined) return true;
  const shown = await turn.parts.roster.member(turn.context, memberId || personId, turn.deadline);
  return shown?.entraId !== undefined && sameGuid(shown.entraId, personId);
}
