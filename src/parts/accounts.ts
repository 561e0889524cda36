import { LRUCache } from 'lru-cache';
import type { Accounts, PendingSignIns } from '../bot/index.js';
import {
  isStill,
  personKey,
  type SharedSignIns,
  type SignInCodes,
  type SsoTokens,
  type UserTokens,
  type VerifiedUser,
} from '../identity/index.js';
import { PortraitError } from '../model/portrait-error.js';

/** Some bytes each; whoever falls out is looked up among the shared sign-ins. */
const mostAccounts = 10_000;

interface AccountsOptions {
  readonly ssoTokens: SsoTokens;
  readonly userTokens: UserTokens;
  readonly signIns: SharedSignIns;
  readonly pending: PendingSignIns;
  readonly codes: SignInCodes;
}

/** People's sign-ins, on every instance that shares the notes. Where these are out of reach, what is known here stands. */
export function createAccounts({ ssoTokens, userTokens, signIns, pending, codes }: AccountsOptions): Accounts {
  /** The generation that each sign-in held here began in. */
  const begunIn = new LRUCache<string, string>({ max: mostAccounts });
  const hold = (user: VerifiedUser, generation: string): void => {
    userTokens.remember(user);
    begunIn.set(personKey(user), generation);
  };
  return {
    verify: (token, deadline) => ssoTokens.verify(token, deadline),
    remember: async (user) => {
      const generation = await reached(signIns.generation(user));
      hold(user, generation ?? '');
      if (generation !== undefined) await reached(signIns.keep(user, generation));
    },
    forget: async (account) => {
      userTokens.forget(account);
      const ended = [signIns.end(account), pending.forget(account), codes.forget(account)];
      await Promise.all(ended).catch((cause: unknown) => {
        throw new PortraitError('sign_out_incomplete', 'The notes took no note of a sign-out', { cause });
      });
    },
    permit: async (account, scopes, deadline) => {
      const generation = await reached(signIns.generation(account));
      if (generation !== undefined && !isStill(begunIn.get(personKey(account)) ?? '', generation)) {
        userTokens.forget(account);
      }
      await userTokens.token(account, scopes, deadline).catch(async (thrown: unknown) => {
        if (generation === undefined || !isOfSignIn(thrown)) throw thrown;
        const latest = await reached(signIns.find(account, generation));
        if (!latest || userTokens.holds(latest)) throw thrown;
        hold(latest, generation);
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

/** What the notes say; undefined where they are out of reach. */
function reached<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  return asked.catch(() => undefined);
}
