import { randomUUID } from 'node:crypto';
import { jsonResponse } from '../http/messages.js';
import type { SandboxResponse } from '../http/messages.js';
import { claimsChallenge } from './claims-challenge.js';

/**
 * Entra's refusals: OAuth error, HTTP status and the sentence after the number.
 * Source: "Microsoft Entra authentication and authorization error codes", and answers seen from the service.
 */
export const aadstsErrors = {
  50011: ['invalid_request', 400, 'The redirect URI does not match the redirect URIs configured for the application.'],
  50013: ['invalid_grant', 400, 'Assertion failed signature validation.'],
  50027: ['invalid_client', 401, 'JWT token is invalid or malformed.'],
  50034: ['invalid_grant', 400, 'The user account does not exist in this directory.'],
  50058: ['login_required', 400, 'A silent sign-in request was sent but no user is signed in.'],
  50076: [
    'interaction_required',
    400,
    'The administrator asks for multi-factor authentication to access this resource.',
  ],
  54005: ['invalid_grant', 400, 'OAuth2 Authorization code was already redeemed.'],
  65001: ['invalid_grant', 400, 'The user or administrator has not consented to use the application.'],
  65004: ['access_denied', 400, 'User declined to consent to access the app.'],
  70000: ['invalid_grant', 400, 'Provided grant is invalid or malformed.'],
  70003: ['unsupported_grant_type', 400, 'The app requested an unsupported grant type.'],
  70008: ['invalid_grant', 400, 'The provided authorization code or refresh token has expired.'],
  70011: ['invalid_scope', 400, "The provided value for the input parameter 'scope' is not valid."],
  90002: ['invalid_request', 400, 'No such tenant. Check that the tenant id or domain is right.'],
  90013: ['invalid_request', 400, 'Invalid input received from the user.'],
  500011: ['invalid_resource', 400, 'The resource principal was not found in the tenant.'],
  500112: [
    'invalid_grant',
    400,
    'The reply address does not match the one provided when requesting the authorization code.',
  ],
  500131: ['invalid_grant', 400, 'Assertion audience does not match the client app presenting the assertion.'],
  500133: ['invalid_grant', 400, 'Assertion is not within its valid time range.'],
  501481: [
    'invalid_grant',
    400,
    'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
  ],
  700016: ['unauthorized_client', 400, 'The application was not found in the directory.'],
  700023: ['invalid_client', 401, 'Client assertion audience claim does not match Realm issuer.'],
  700024: ['invalid_client', 401, 'Client assertion is not within its valid time range.'],
  700027: [
    'invalid_client',
    401,
    'The certificate with identifier used to sign the client assertion is not registered, or the signature is invalid.',
  ],
  700054: ['unsupported_response_type', 400, "The only response_type here is 'code'."],
  700082: ['invalid_grant', 400, 'The refresh token has expired due to inactivity.'],
  900144: ['invalid_request', 400, 'The request body lacks a required parameter.'],
  7000215: ['invalid_client', 401, 'Invalid client secret provided.'],
  7000218: ['invalid_client', 401, "The request body must contain 'client_assertion' or 'client_secret'."],
} as const satisfies Record<number, readonly [error: string, status: number, sentence: string]>;

export type AadstsCode = keyof typeof aadstsErrors;

/** A refusal on its way out of the token endpoint. */
export class AadstsError extends Error {
  override readonly name = 'AadstsError';
  readonly code: AadstsCode;

  constructor(code: AadstsCode, detail?: string) {
    super([aadstsErrors[code][2], detail].filter(Boolean).join(' '));
    this.code = code;
  }
}

/** A moment as Entra writes it. */
const entraTime = (now: number) => new Date(now).toISOString().replace('T', ' ').replace(/\.\d+/, '');

/** The sentence that Entra sends with a refusal, in a body or back to a redirect URI. */
export function errorDescription(error: AadstsError, now: number, traceId: string, correlationId: string): string {
  return (
    `AADSTS${error.code}: ${error.message} ` +
    `Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${entraTime(now)}`
  );
}

/** What some refusals say beside the rest, for the client to act on. */
const additions: Readonly<Partial<Record<AadstsCode, { readonly suberror: string; readonly claims?: string }>>> = {
  50076: { suberror: 'basic_action', claims: claimsChallenge },
  65001: { suberror: 'consent_required' },
};

/** The body that Entra sends with a refusal. `correlationId` repeats the caller's `client-request-id`. */
export function aadstsResponse(error: AadstsError, now: number, correlationId: string = randomUUID()): SandboxResponse {
  const [name, status] = aadstsErrors[error.code];
  const traceId = randomUUID();
  return jsonResponse(status, {
    error: name,
    error_description: errorDescription(error, now, traceId, correlationId),
    error_codes: [error.code],
    timestamp: entraTime(now),
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `https://login.microsoftonline.com/error?code=${error.code}`,
    ...additions[error.code],
  });
}
