import type { Accounts, PendingSignIns } from '../bot/index.js';
import type { SharedSignIns, SignInCodes, SsoTokens, UserTokens } from '../identity/index.js';
import { PortraitError } from '../model/portrait-error.js';
import type { HeldSignIns } from './held-sign-ins.js';
import { ifReached } from './if-reached.js';

interface AccountsOptions {
  readonly ssoTokens: Pick<SsoTokens, 'verify'>;
  readonly userTokens: UserTokens;
  readonly held: HeldSignIns;
  readonly signIns: SharedSignIns;
  readonly pending: PendingSignIns;
  readonly codes: SignInCodes;
}

/** People's sign-ins, on every instance that shares the notes. */
export function createAccounts({ ssoTokens, userTokens, held, signIns, pending, codes }: AccountsOptions): Accounts {
  return {
    verify: async (token, deadline) => {
      const user = await ssoTokens.verify(token, deadline);
      // At once: a sign-out that comes while the rest is made of the token has the last word.
      return { ...user, begunIn: await ifReached(signIns.begin(user)) };
    },
    redeem: async (account, code) => {
      // Before the code is taken, which a sign-out takes as well.
      const begunIn = await ifReached(signIns.begin(account));
      const redeemed = await codes.redeem(account, code);
      return redeemed.kind === 'signedIn' ? { kind: 'signedIn', user: { ...redeemed.user, begunIn } } : redeemed;
    },
    remember: async ({ begunIn, ...user }) => {
      held.hold(user, begunIn);
      if (begunIn !== undefined) await ifReached(signIns.keep(user, begunIn));
    },
    forget: async (account) => {
      held.forget(account);
      const ended = [signIns.end(account), pending.forget(account), codes.forget(account)];
      await Promise.all(ended).catch((cause: unknown) => {
        throw new PortraitError('sign_out_incomplete', 'The notes took no note of a sign-out', { cause });
      });
    },
    permit: async (account, scopes, deadline) => {
      const generation = await held.settle(account);
      await userTokens.token(account, scopes, deadline).catch(async (thrown: unknown) => {
        if (generation === undefined || !isOfSignIn(thrown)) throw thrown;
        const latest = await ifReached(signIns.find(account, generation));
        if (!latest || userTokens.holds(latest)) throw thrown;
        held.hold(latest, generation);
        await userTokens.token(account, scopes, deadline);
      });
    },
  };
}

/** Whether another sign-in of the same person could do better: one that lasts longer, or showed more. */
function isOfSignIn(thrown: unknown): boolean {
  const codes: readonly string[] = ['sign_in_required', 'token_invalid', 'consent_required'];
  return thrown instanceof PortraitError && codes.includes(thrown.code);
}
