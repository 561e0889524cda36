import { decodeJwt } from 'jose';
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { within, type Deadline } from '../foundation/deadline.js';
import { sameGuid } from '../foundation/guid.js';
import { PortraitError } from '../model/portrait-error.js';
import type { AppCredentialSettings } from './app-credential.js';
import { clientProof } from './client-proof.js';
import type { SsoTokens, VerifiedUser } from './sso-tokens.js';

/** A fetch, as far as the token endpoint needs one. */
export type TokenFetch = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body: string;
    readonly redirect: 'manual';
    readonly signal: AbortSignal;
  },
) => Promise<{ readonly status: number; json(): Promise<unknown> }>;

export interface AuthorizationCodesOptions extends AppCredentialSettings {
  readonly fetch: TokenFetch;
  /** Root of the authority as browsers reach it. */
  readonly signInPages: string;
  /** Checks what the authority gives out for this app, asked for by the app itself. */
  readonly tokens: Pick<SsoTokens, 'verify'>;
  /** Where the authority sends people back to. */
  readonly redirectUri: string;
}

/** What ties the answer of the authority to its question (RFC 7636; OpenID Connect Core, section 3.1.2.1). */
export interface Proof {
  readonly verifier: string;
  readonly nonce: string;
}

/** What somebody is sent to the authority for. */
export interface AuthorizationRequest {
  readonly tenantId: string;
  readonly loginHint: string;
  readonly scopes: readonly string[];
  /** A claims challenge that the sign-in has to meet, as the authority worded it. */
  readonly claims: string | undefined;
  readonly state: string;
  readonly proof: Proof;
}

const tokenAnswer = z.object({ access_token: z.string(), id_token: z.string() });
const refusal = z.object({ error_codes: z.array(z.number()).nullish() });

/** What ties an id token to a sign-in, and to who signed in. */
const idClaims = z.object({ aud: z.string(), nonce: z.string(), oid: z.string(), tid: z.string() });

/** Entra answers in tenths of a second. */
const redeemMs = 6_000;
/** As many as PKCE's verifier needs at least, encoded (RFC 7636, section 4.1). */
const secretBytes = 32;

/** An unguessable text for URLs. */
export function secretText(): string {
  return randomBytes(secretBytes).toString('base64url');
}

/** Signs people in at the authority itself, by the authorization code grant with PKCE. */
export class AuthorizationCodes {
  readonly #options: AuthorizationCodesOptions;

  constructor(options: AuthorizationCodesOptions) {
    this.#options = options;
  }

  /** The permission to be used by whoever signs in. An app that asks for itself has to do so by its id (AADSTS90009). */
  get ownScope(): string {
    return `${this.#options.clientId}/access_as_user`;
  }

  /** Where somebody signs in, or agrees to what is asked. */
  url({ tenantId, loginHint, scopes, claims, state, proof }: AuthorizationRequest): string {
    const { clientId, redirectUri, signInPages } = this.#options;
    const query = new URLSearchParams({
      client_id: clientId,
      response_type: 'code',
      response_mode: 'query',
      redirect_uri: redirectUri,
      scope: ['openid', 'profile', ...scopes].join(' '),
      state,
      nonce: proof.nonce,
      code_challenge: createHash('sha256').update(proof.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      login_hint: loginHint,
      ...(claims === undefined ? {} : { claims }),
    });
    return `${signInPages}/${tenantId}/oauth2/v2.0/authorize?${query.toString()}`;
  }

  /**
   * Who came back with a code.
   * @throws PortraitError token_invalid, configuration_refused, tenant_not_allowed or sign_in_unavailable
   */
  async redeem(code: string, tenantId: string, { verifier, nonce }: Proof, deadline: Deadline): Promise<VerifiedUser> {
    const { authorityHost, clientId, redirectUri } = this.#options;
    const url = `${authorityHost}/${tenantId}/oauth2/v2.0/token`;
    const form = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      ...(await clientProof(this.#options, url)),
      redirect_uri: redirectUri,
      code,
      code_verifier: verifier,
      scope: `openid profile ${this.ownScope}`,
    });
    const answer = await this.#post(url, form, deadline);
    const user = await this.#options.tokens.verify(answer.access_token, deadline);
    const claims = idClaims.safeParse(decoded(answer.id_token)).data;
    if (
      claims?.nonce !== nonce ||
      claims.aud !== clientId ||
      !sameGuid(claims.oid, user.userId) ||
      !sameGuid(claims.tid, user.tenantId)
    ) {
      throw new PortraitError('token_invalid', 'The id token is not of this sign-in');
    }
    return user;
  }

  async #post(url: string, form: URLSearchParams, deadline: Deadline): Promise<z.infer<typeof tokenAnswer>> {
    const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(redeemMs)]);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const init = { method: 'POST', headers, body: form.toString(), redirect: 'manual', signal } as const;
    const answered = this.#options.fetch(url, init).then(async (response) => ({
      status: response.status,
      body: await response.json(),
    }));
    const { status, body } = await within(signal, answered).catch((cause: unknown) => {
      const { name } = Object(cause) as Partial<Error>;
      throw new PortraitError('sign_in_unavailable', `No answer from the token endpoint (${name ?? 'no reason'})`);
    });
    const parsed = tokenAnswer.safeParse(body);
    if (status === 200 && parsed.success) return parsed.data;
    if (status >= 500) throw new PortraitError('sign_in_unavailable', `The token endpoint answered ${status}`);
    const numbers = refusal.safeParse(body).data?.error_codes ?? [];
    throw new PortraitError(
      status === 401 ? 'configuration_refused' : 'token_invalid',
      `A sign-in was not taken: ${status}, AADSTS ${numbers.join(', ')}`,
    );
  }
}

/**
 * What stands in an id token; undefined where it is none. It came from the authority itself over TLS: its signature need
 * not be checked (OpenID Connect Core, section 3.1.3.7, point 6).
 */
function decoded(idToken: string): unknown {
  try {
    return decodeJwt(idToken);
  } catch {
    return undefined;
  }
}
