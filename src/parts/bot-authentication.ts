import type { BotAuthentication } from '../bot/index.js';
import type { Config } from '../config/index.js';
import type { Clock } from '../foundation/clock.js';
import { deadlineIn } from '../foundation/deadline.js';
import { AppTokens, ChannelTokens, type ChannelTokensOptions } from '../identity/index.js';
import type { Observer } from '../model/events.js';

/** A first sign-in takes two seconds; what waits for it has bounds of its own. */
const connectorTokenMs = 6_000;

/** @returns undefined where the bot has no registration: in the loopback demo */
export function createBotAuthentication(
  { bot: { credentials, framework } }: Config,
  fetch: ChannelTokensOptions['fetch'],
  clock: Clock,
  observe: Observer,
): BotAuthentication | undefined {
  if (!credentials) return undefined;
  const { issuer, openIdMetadata, login, scope, sharedTenant } = framework;
  const { type, appId, password, tenantId } = credentials;
  const channelTokens = new ChannelTokens({ issuer, openIdMetadata, botId: appId, fetch, clock });
  const admit: BotAuthentication['admit'] = (authorization, activity) => channelTokens.admit(authorization, activity);
  if (type === 'UserAssignedMSI') return { credentials, framework, admit, connectorToken: undefined };
  const tokens = new AppTokens({
    authorityHost: login,
    clientId: appId,
    proof: { clientSecret: password },
    clock,
    observe: observe.cache,
  });
  const tenant = type === 'MultiTenant' ? sharedTenant : tenantId;
  const connectorToken = (): Promise<string> =>
    tokens.token(tenant, `${scope}/.default`, deadlineIn(connectorTokenMs, clock));
  return { credentials, framework, admit, connectorToken };
}
