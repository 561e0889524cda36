import { CloudAdapter, ConfigurationServiceClientCredentialFactory, type Activity, type TurnContext } from 'botbuilder';
import type { BotFramework } from '../model/clouds.js';
import { ConnectorCredentials } from './connector-credentials.js';
import { ConnectorAuthentication } from './connector-retries.js';

/** The bot's registration. */
export interface BotCredentials {
  readonly type: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';
  readonly appId: string;
  /** Empty for a managed identity. */
  readonly password: string;
  /** Empty for a multi-tenant bot. */
  readonly tenantId: string;
}

/** How the bot proves itself to the Bot Framework, and how it knows what comes from there. */
export interface BotAuthentication {
  readonly credentials: BotCredentials;
  readonly framework: BotFramework;
  /**
   * Admits an activity by its Authorization header.
   * @throws PortraitError token_invalid, or sign_in_unavailable when nobody can say
   */
  readonly admit: (authorization: string, activity: Pick<Activity, 'channelId' | 'serviceUrl'>) => Promise<void>;
  /** The bot's token for the connector; undefined for a managed identity, whose tokens the SDK gets from its machine. */
  readonly connectorToken: (() => Promise<string>) | undefined;
}

/** What the channel is told: an HTTP status and, for an invoke, its answer. */
export interface ChannelResponse {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * The Bot Framework's door. The SDK's own check of what comes in is not used: it prints what it refuses, answers a forged
 * signature with 500, takes the Emulator's tokens and other bots' as well, and blames the sender when no keys are there.
 */
export class BotAdapter extends CloudAdapter {
  readonly #authentication: BotAuthentication | undefined;

  /** @param authentication undefined for the loopback demo alone: then every caller is believed */
  constructor(authentication: BotAuthentication | undefined, onFailure: (context: TurnContext, error: Error) => void) {
    super(authentication ? connectorAuthentication(authentication) : new ConnectorAuthentication({}));
    this.#authentication = authentication;
    // Reached when an answer could not be delivered; whatever fails before that is answered in the turn itself.
    this.onTurnError = (context, error) => {
      onFailure(context, error);
      return Promise.resolve();
    };
  }

  /**
   * Authenticates one activity and runs `logic` on it.
   * @param authorization the Authorization header, empty where there is none
   * @throws PortraitError token_invalid or sign_in_unavailable
   */
  async receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<ChannelResponse> {
    const response = this.#authentication
      ? await this.processActivity(await this.#admit(this.#authentication, authorization, activity), activity, logic)
      : await this.processActivity('', activity, logic);
    // The SDK types the body of an invoke's answer as `any`.
    return response ? { status: response.status, body: response.body as unknown } : { status: 200 };
  }

  /** What the SDK makes of a channel's token that is good. */
  async #admit({ admit, credentials, framework }: BotAuthentication, authorization: string, activity: Activity) {
    await admit(authorization, activity);
    const claimsIdentity = this.createClaimsIdentity(credentials.appId);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    return { audience: framework.scope, claimsIdentity, connectorFactory };
  }
}

/** What the SDK has to know for sending. */
function connectorAuthentication(authentication: BotAuthentication): ConnectorAuthentication {
  const { credentials, framework, connectorToken } = authentication;
  const registration = {
    MicrosoftAppType: credentials.type,
    MicrosoftAppId: credentials.appId,
    MicrosoftAppPassword: credentials.password,
    MicrosoftAppTenantId: credentials.tenantId,
  };
  const factory = connectorToken
    ? new ConnectorCredentials(registration, connectorToken)
    : new ConfigurationServiceClientCredentialFactory(registration);
  const endpoints = { ToChannelFromBotOAuthScope: framework.scope, OAuthUrl: framework.tokenService };
  return new ConnectorAuthentication(endpoints, factory);
}
