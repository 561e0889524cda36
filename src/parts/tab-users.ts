import { within, type Deadline } from '../foundation/deadline.js';
import type { SharedSignIns, SsoTokens } from '../identity/index.js';
import type { UserId } from '../model/person-key.js';
import type { HeldSignIns } from './held-sign-ins.js';
import { ifReached } from './if-reached.js';

/** Redis answers within a millisecond or two; a request of the tab needs it for nothing else. */
const notesMs = 500;

interface TabUsersOptions {
  readonly ssoTokens: Pick<SsoTokens, 'bearer'>;
  readonly signIns: SharedSignIns;
  readonly held: HeldSignIns;
}

/**
 * Who sends the tab's requests. Teams signs the tab's people in anew, without asking, with each token that it hands over:
 * a sign-out elsewhere ends what was made of the tokens before it, and not the tab.
 * @returns reads an Authorization header, and throws as `SsoTokens.bearer`
 */
export function tabUsers({
  ssoTokens,
  signIns,
  held,
}: TabUsersOptions): (authorization: string | undefined, deadline: Deadline) => Promise<UserId> {
  return async (authorization, deadline) => {
    const user = await ssoTokens.bearer(authorization, deadline);
    const begunIn = await ifReached(within(AbortSignal.timeout(notesMs), signIns.begin(user)));
    held.hold(user, begunIn);
    return { tenantId: user.tenantId, userId: user.userId };
  };
}
