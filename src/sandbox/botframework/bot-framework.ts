import type { SigningKey } from '../entra/signing-key.js';
import { jsonResponse } from '../http/messages.js';
import type { SandboxRequest, SandboxResponse } from '../http/messages.js';
import { stableGuid } from '../tenant/stable-guid.js';

/** Who says that a message comes from a channel (Bot Framework, "authentication with the Bot Connector API"). */
export const channelIssuer = 'https://api.botframework.com';

/** What a bot's token for the connector is meant for; no person ever gets one. */
export const connectorResource = 'https://api.botframework.com';

/** The application id of the demo's bot; the Playground calls it `28:` and this. */
export const portraitBotId = stableGuid('bots/portrait');

/** Where the metadata of the Bot Framework's issuer is. */
export const metadataPath = '/botframework/.well-known/openidconfiguration';

/** The stand-in for the Bot Framework's issuer: its metadata and its keys; undefined for any other path. */
export function answerBotFramework(
  { method, path, origin }: SandboxRequest,
  { jwk }: SigningKey,
): SandboxResponse | undefined {
  const call = `${method} ${path.toLowerCase()}`;
  if (call === `GET ${metadataPath}`) {
    return jsonResponse(200, {
      issuer: channelIssuer,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${origin}/botframework/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    });
  }
  if (call === 'GET /botframework/.well-known/keys') {
    return jsonResponse(200, { keys: [{ ...jwk, endorsements: ['msteams'] }] });
  }
  return undefined;
}
