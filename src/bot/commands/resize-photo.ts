import { sameGuid } from '../../foundation/guid.js';
import { isAskableSize } from '../../model/photo-size.js';
import { PortraitError } from '../../model/portrait-error.js';
import type { Answer } from '../answer.js';
import type { Asker } from '../asker.js';
import type { ResizeRequest } from '../card-signer.js';
import { readAsker } from '../read-asker.js';
import type { Turn } from '../turn.js';
import { showPhoto } from './show-photo.js';

/**
 * A size button: the same person's photo at another size, for whoever pressed it. The data came back from a client, and
 * the card may have travelled: the signature proves what was asked, the presser's own rights decide.
 * @throws PortraitError button_altered, button_retired, access_denied, tenant_not_allowed or roster_unavailable
 */
export async function resizePhoto(turn: Turn, data: unknown): Promise<Answer> {
  const request = turn.parts.signer.verify(data);
  if (!isAskableSize(request.size)) throw new PortraitError('size_invalid', 'A signed size outside the range');
  const presser = await readAsker(turn);
  if (!(await maySee(turn, presser, request))) {
    throw new PortraitError('access_denied', `The presser (${presser.kind}) may not see the person on this card`);
  }
  return showPhoto(turn, presser, request);
}

async function maySee(turn: Turn, presser: Asker, { tenantId, personId, memberId }: ResizeRequest): Promise<boolean> {
  if (!sameGuid(presser.tenantId, tenantId)) return false;
  if (presser.kind === 'member') return true;
  const shown = await turn.parts.roster.member(turn.context, memberId || personId, turn.deadline);
  return shown?.entraId !== undefined && sameGuid(shown.entraId, personId);
}
