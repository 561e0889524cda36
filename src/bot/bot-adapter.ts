import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
  type TurnContext,
} from 'botbuilder';
import type { BotFramework } from '../model/clouds.js';
import { PortraitError } from '../model/portrait-error.js';

/** How the bot proves itself to the Bot Framework, and whom it expects there. */
export interface BotCredentials {
  readonly type: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';
  readonly appId: string;
  /** Empty for a managed identity. */
  readonly password: string;
  /** Empty for a multi-tenant bot. */
  readonly tenantId: string;
}

/** Who the bot is, and whose channel it believes. */
export interface BotAuthentication {
  readonly credentials: BotCredentials;
  readonly framework: BotFramework;
}

/** The SDK's sentences are short; what is longer may quote what it was given. */
const longestReason = 160;

/** What the channel is told: an HTTP status and, for an invoke, its answer. */
export interface ChannelResponse {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * The Bot Framework's door. The SDK's own HTTP entry prints what it refuses and answers a forged signature with 500; this
 * one takes a checked activity and says by its error what was wrong.
 */
export class BotAdapter extends CloudAdapter {
  /** @param authentication undefined for the loopback demo alone: then every caller is believed */
  constructor(authentication: BotAuthentication | undefined, onFailure: (context: TurnContext, error: Error) => void) {
    super(authentication ? channelAuthentication(authentication) : new ConfigurationBotFrameworkAuthentication({}));
    // Reached when an answer could not be delivered; whatever fails before that is answered in the turn itself.
    this.onTurnError = (context, error) => {
      onFailure(context, error);
      return Promise.resolve();
    };
  }

  /**
   * Authenticates one activity and runs `logic` on it.
   * @param authorization the Authorization header, empty where there is none
   * @throws PortraitError token_invalid
   */
  async receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<ChannelResponse> {
    const turn = { admitted: false };
    try {
      const response = await this.processActivity(authorization, activity, (context) => {
        turn.admitted = true;
        return logic(context);
      });
      // The SDK types the body of an invoke's answer as `any`.
      return response ? { status: response.status, body: response.body as unknown } : { status: 200 };
    } catch (cause) {
      if (turn.admitted) throw cause;
      const reason = cause instanceof Error ? `${cause.name}: ${cause.message}`.slice(0, longestReason) : 'no reason';
      throw new PortraitError('token_invalid', `The channel token was not accepted (${reason})`, { cause });
    }
  }
}

/** Tenant that issues the connector's tokens to bots without a tenant of their own. */
const sharedTenant = 'botframework.com';

function channelAuthentication({ credentials, framework }: BotAuthentication): ConfigurationBotFrameworkAuthentication {
  const { type, appId, password, tenantId } = credentials;
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppType: type,
    MicrosoftAppId: appId,
    MicrosoftAppPassword: password,
    MicrosoftAppTenantId: tenantId,
  });
  const endpoints = {
    ToBotFromChannelTokenIssuer: framework.issuer,
    ToBotFromChannelOpenIdMetadataUrl: framework.openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: `${framework.login}/${sharedTenant}/v2.0/.well-known/openid-configuration`,
    ToChannelFromBotLoginUrl: `${framework.login}/${tenantId === '' ? sharedTenant : tenantId}`,
    ToChannelFromBotOAuthScope: framework.scope,
    OAuthUrl: framework.tokenService,
  };
  return new ConfigurationBotFrameworkAuthentication(endpoints, factory);
}
