import { LRUCache } from 'lru-cache';
import type { Accounts, PendingSignIns } from '../bot/index.js';
import type { Clock } from '../foundation/clock.js';
import type { Notes } from '../foundation/notes.js';
import type { SignInCodes, SsoTokens, UserId, UserTokens } from '../identity/index.js';
import { PortraitError } from '../model/portrait-error.js';

/** Longer than a token that was given out before can last: Entra's last up to 90 minutes. */
const signedOutMs = 2 * 60 * 60_000;
/** Some bytes each; whoever falls out, and signed out elsewhere, signs in once more. */
const mostAccounts = 10_000;

interface AccountsOptions {
  readonly ssoTokens: SsoTokens;
  readonly userTokens: UserTokens;
  readonly pending: PendingSignIns;
  readonly codes: SignInCodes;
  readonly notes: Notes;
  readonly clock: Clock;
}

/** People's sign-ins. Signing out ends them on every instance that shares the notes. */
export function createAccounts(options: AccountsOptions): Accounts {
  const { ssoTokens, userTokens, pending, codes, notes, clock } = options;
  const signedInAt = new LRUCache<string, number>({ max: mostAccounts });
  return {
    verify: (token, deadline) => ssoTokens.verify(token, deadline),
    remember: (user) => {
      userTokens.remember(user);
      signedInAt.set(keyOf(user), clock.now());
      return Promise.resolve();
    },
    forget: async (account) => {
      userTokens.forget(account);
      await Promise.all([pending.forget(account), codes.forget(account)]);
      await notes.set(nameOf(account), String(clock.now()), signedOutMs);
    },
    permit: async (account, scopes, deadline) => {
      // Without the shared notes what is known here stands: tokens, and who signed out here.
      const signedOutAt = await notes.get(nameOf(account)).catch(() => undefined);
      if (signedOutAt !== undefined && (signedInAt.get(keyOf(account)) ?? 0) < Number(signedOutAt)) {
        userTokens.forget(account);
        throw new PortraitError('sign_in_required', 'The person signed out');
      }
      await userTokens.token(account, scopes, deadline);
    },
  };
}

function keyOf({ tenantId, userId }: UserId): string {
  return `${tenantId} ${userId}`.toLowerCase();
}

function nameOf(account: UserId): string {
  return `signed out: ${keyOf(account)}`;
}
