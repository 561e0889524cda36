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
  type SignInPagesOptions,
} from '../identity/index.js';
import type { Observer } from '../model/events.js';
import type { ReadUser } from '../web/index.js';
import { createAccounts } from './accounts.js';
import type { GraphParts } from './graph-parts.js';
import { HeldSignIns } from './held-sign-ins.js';
import { tabUsers } from './tab-users.js';

/** How people sign in: in the chat, in the tab, and on a page of ours where the chat client cannot. */
export interface SignInParts {
  readonly bot: BotSignIn;
  /** Who sends the tab's requests. */
  readonly readUser: ReadUser;
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
  const signIns = new SharedSignIns(notes, clock);
  const held = new HeldSignIns(microsoft.userTokens, signIns, clock);
  const readUser = tabUsers({ ...microsoft, signIns, held });
  const accounts = createAccounts({ ...microsoft, held, signIns, pending, codes });
  const bot = { accounts, pending, appIdUri: entra.appIdUri };
  if (publicUrl === undefined) {
    return {
      bot: { ...bot, page: () => Promise.resolve(undefined), searchPage: undefined },
      readUser,
      pages: undefined,
    };
  }
  const pages = new SignInPages({
    notes,
    authorization: authorizationCodes(config, publicUrl, microsoft, clock),
    codes,
    graphRoot: config.graph.baseUrl,
    trial: trialOf(config, clock, observe),
  });
  const page: BotSignIn['page'] = async (visit) => `${publicUrl}/sign-in/${await pages.invite(visit)}`;
  return { bot: { ...bot, page, searchPage: `${publicUrl}/sign-in/search` }, readUser, pages };
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
function trialOf({ entra, graph }: Config, clock: Clock, observe: Observer): SignInPagesOptions['trial'] {
  return (user) => {
    const tokens = new UserTokens({ ...entra, graphRoot: graph.baseUrl, clock, observe: observe.cache });
    tokens.remember(user);
    return async (scopes, deadline) => {
      await tokens.token(user, scopes, deadline);
    };
  };
}
