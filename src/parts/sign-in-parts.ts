import { PendingSignIns, type SignInParts as BotSignIn } from '../bot/index.js';
import type { Config } from '../config/index.js';
import type { Clock } from '../foundation/clock.js';
import type { Notes } from '../foundation/notes.js';
import {
  AuthorizationCodes,
  SharedSignIns,
  SignInCodes,
  SignInPages,
  SsoTokens,
  UserTokens,
} from '../identity/index.js';
import type { Observer } from '../model/events.js';
import { createAccounts } from './accounts.js';
import type { GraphParts } from './graph-parts.js';

/** How people sign in: in the chat, and on a page of ours where the chat client cannot. */
export interface SignInParts {
  readonly bot: BotSignIn;
  /** Undefined where browsers have no address to reach this app at. */
  readonly pages: SignInPages | undefined;
}

type Microsoft = Pick<GraphParts, 'ssoTokens' | 'userTokens' | 'fetch'>;

export function createSignInParts(
  config: Config,
  microsoft: Microsoft,
  notes: Notes,
  clock: Clock,
  observe: Observer,
): SignInParts {
  const { entra, tab } = config;
  const { publicUrl } = tab;
  const now = (): number => clock.now();
  const codes = new SignInCodes(notes, now);
  const pending = new PendingSignIns(notes, now);
  const bot = {
    accounts: createAccounts({ ...microsoft, signIns: new SharedSignIns(notes, clock), pending, codes }),
    pending,
    codes,
    appIdUri: entra.appIdUri,
  };
  if (publicUrl === undefined) return { bot: { ...bot, page: () => Promise.resolve(undefined) }, pages: undefined };
  const pages = new SignInPages({
    notes,
    authorization: authorizationCodes(config, publicUrl, microsoft, clock),
    codes,
    graphRoot: config.graph.baseUrl,
    tryScopes: tryScopes(config, clock, observe),
  });
  return { bot: { ...bot, page: async (visit) => `${publicUrl}/sign-in/${await pages.invite(visit)}` }, pages };
}

function authorizationCodes(
  { entra, tab }: Config,
  publicUrl: string,
  { fetch }: Microsoft,
  clock: Clock,
): AuthorizationCodes {
  const tokens = new SsoTokens({ ...entra, askers: [entra.clientId], fetch, clock });
  const redirectUri = `${publicUrl}/sign-in/callback`;
  return new AuthorizationCodes({ ...entra, signInPages: tab.signInPages, fetch, tokens, redirectUri });
}

/** With tokens of its own, which nobody uses afterwards: the person has not yet written the code into the chat. */
function tryScopes(
  { entra, graph }: Config,
  clock: Clock,
  observe: Observer,
): ConstructorParameters<typeof SignInPages>[0]['tryScopes'] {
  return async (user, scopes, deadline) => {
    const trial = new UserTokens({ ...entra, graphRoot: graph.baseUrl, clock, observe: observe.cache });
    trial.remember(user);
    await trial.token(user, scopes, deadline);
  };
}
