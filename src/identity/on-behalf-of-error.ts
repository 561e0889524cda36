import { PortraitError, type ErrorCode } from '../model/portrait-error.js';

/** What MSAL says of a sign-in that did not work. */
interface MsalError {
  readonly name?: string;
  /** OAuth's error, or MSAL's own word where no answer came. */
  readonly errorCode?: string;
  readonly errorMessage?: string;
  /** A claims challenge; empty where there is none. */
  readonly claims?: string;
}

/**
 * Whose fault each of OAuth's errors is (RFC 6749, section 5.2). Those that are not here say that Entra is unwell, or
 * never came from it.
 */
const faults: ReadonlyMap<string | undefined, ErrorCode> = new Map([
  ['invalid_grant', 'token_invalid'],
  ['invalid_client', 'configuration_refused'],
  ['unauthorized_client', 'configuration_refused'],
  ['invalid_request', 'configuration_refused'],
  ['invalid_scope', 'configuration_refused'],
  ['invalid_resource', 'configuration_refused'],
]);

/**
 * Why a token on somebody's behalf was not to be had. Of what Entra wrote only the AADSTS number is repeated.
 * @param scopes what was asked for, to be told to whoever has to consent
 */
export function onBehalfOfError(thrown: unknown, scopes: readonly string[]): PortraitError {
  if (thrown instanceof PortraitError) return thrown;
  const { name, errorCode, errorMessage, claims = '' } = Object(thrown) as MsalError;
  const number = /AADSTS\d+/.exec(errorMessage ?? '')?.[0] ?? 'no AADSTS number';
  const message = `No token on a user’s behalf: ${errorCode ?? name ?? 'unknown'}, ${number}`;
  if (name === 'InteractionRequiredAuthError') {
    const consent = { scopes, ...(claims === '' ? {} : { claims }) };
    return new PortraitError('consent_required', message, { consent });
  }
  return new PortraitError(faults.get(errorCode) ?? 'sign_in_unavailable', message);
}
