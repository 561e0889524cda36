import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';

/** The bot's registration, as the SDK's own factory reads it. */
type Registration = ConstructorParameters<typeof ConfigurationServiceClientCredentialFactory>[0];
type Credentials = ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']>;

/** Signs what the bot sends to the connector with a token that is fetched elsewhere, where all tokens are. */
export class ConnectorCredentials extends ConfigurationServiceClientCredentialFactory {
  readonly #token: () => Promise<string>;

  constructor(registration: Registration, token: () => Promise<string>) {
    super(registration);
    this.#token = token;
  }

  override createCredentials(): Credentials {
    return Promise.resolve({
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${await this.#token()}`);
        return request;
      },
    });
  }
}
