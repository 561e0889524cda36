import { judgeAsker, type Asker } from './asker.js';
import { conversationTenant } from './roster.js';
import type { Turn } from './turn.js';

/**
 * Looks up in the roster who sent this turn's activity, and what that person may see.
 * @throws PortraitError asker_unlisted, app_not_installed, tenant_not_allowed or roster_unavailable
 */
export async function readAsker({ context, parts, deadline }: Turn): Promise<Asker> {
  const member = await parts.roster.sender(context, deadline);
  return judgeAsker(member, conversationTenant(context.activity), parts.allowedTenants);
}
