import { isLoopbackHost } from '../../foundation/loopback.js';
import type { User } from '../tenant/tenant.js';
import { AadstsError } from './aadsts-error.js';
import { asksForSecondFactor } from './claims-challenge.js';
import type { RegisteredClient } from './clients.js';
import type { EntraContext } from './entra-context.js';
import { meantNames } from './granted-names.js';
import { requestedScopes } from './requested-scopes.js';
import type { RequestedScopes } from './requested-scopes.js';
import { knownClient, requiredParameter } from './token-request.js';

/** Where an answer to an authorization request may go: a client that is known, at an address of its own. */
export interface ReturnAddress {
  readonly client: RegisteredClient;
  readonly redirectUri: string;
  readonly mode: 'query' | 'fragment' | 'form_post';
  readonly state: string | null;
}

/** An authorization request that makes sense. */
export interface AuthorizeRequest extends ReturnAddress {
  /** Every parameter as it came, to come back with the decision. */
  readonly form: URLSearchParams;
  readonly scopes: RequestedScopes;
  /** The permissions by name. */
  readonly names: readonly string[];
  readonly challenge: string | undefined;
  readonly nonce: string | undefined;
  /** Whether the client wants the user to show a second factor. */
  readonly secondFactor: boolean;
  /** Whom the client expects. */
  readonly suggested: User | undefined;
  /** Whether nobody may be asked anything. */
  readonly silent: boolean;
}

/** Fields that the page adds to the request. */
const pageFields: readonly string[] = ['sandbox_user', 'sandbox_decision'];

/** SHA-256 in base64url. */
const challengePattern = /^[A-Za-z0-9_-]{43}$/;

/** Whether a client may be answered at an address: one that is registered, or any of this machine. */
export function isOwnAddress({ redirectUris }: RegisteredClient, address: string): boolean {
  if (redirectUris.includes(address)) return true;
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, hash } = new URL(address);
  return /^https?:$/.test(protocol) && isLoopbackHost(hostname) && `${username}${password}${hash}` === '';
}

/**
 * Where to answer.
 * @throws AadstsError 900144, 700016 or 50011: such a request is answered to the person, never to the address.
 */
export function returnAddress(form: URLSearchParams, context: EntraContext): ReturnAddress {
  const client = knownClient(requiredParameter(form, 'client_id'), context);
  const redirectUri = requiredParameter(form, 'redirect_uri');
  if (!isOwnAddress(client, redirectUri)) throw new AadstsError(50011, `It was '${redirectUri}'.`);
  const mode = form.get('response_mode') ?? 'query';
  if (mode !== 'query' && mode !== 'fragment' && mode !== 'form_post') {
    throw new AadstsError(90013, `The response_mode was '${mode}'.`);
  }
  return { client, redirectUri, mode, state: form.get('state') };
}

/** @throws AadstsError for what is told to the client. */
export function authorizeRequest(
  form: URLSearchParams,
  address: ReturnAddress,
  context: EntraContext,
): AuthorizeRequest {
  if (requiredParameter(form, 'response_type') !== 'code') throw new AadstsError(700054);
  const scopes = requestedScopes(requiredParameter(form, 'scope'), context);
  const hint = form.get('login_hint')?.toLowerCase();
  const { users } = context.tenant;
  return {
    ...address,
    form: new URLSearchParams([...form].filter(([name]) => !pageFields.includes(name))),
    scopes,
    names: [...meantNames(address.client, scopes), ...scopes.signIn],
    challenge: askedChallenge(form),
    nonce: form.get('nonce') ?? undefined,
    secondFactor: asksForSecondFactor(form.get('claims')),
    suggested: users.find(({ id, userPrincipalName }) => [id, userPrincipalName.toLowerCase()].includes(hint ?? '')),
    silent: form.get('prompt') === 'none',
  };
}

/** PKCE with S256, the only method that is any good (RFC 9700 section 2.1.1). */
function askedChallenge(form: URLSearchParams): string | undefined {
  const challenge = form.get('code_challenge');
  if (challenge === null) return undefined;
  if (form.get('code_challenge_method') !== 'S256' || !challengePattern.test(challenge)) {
    throw new AadstsError(90013, "The code_challenge is a SHA-256 in base64url, and code_challenge_method 'S256'.");
  }
  return challenge;
}
