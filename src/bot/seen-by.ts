import type { Asker } from './asker.js';
import type { Turn } from './turn.js';
import { isPrivateChat } from './where.js';

/**
 * Whose eyes alone an answer is for, as an Entra object id; undefined in a group or channel, where everybody sees what is
 * said.
 */
export function seenBy({ context }: Turn, { member }: Asker): string | undefined {
  return isPrivateChat(context) ? member.entraId : undefined;
}
