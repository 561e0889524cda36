import { createRemoteJWKSet, customFetch, errors, type FetchImplementation, type JWTVerifyGetKey } from 'jose';
import { PortraitError } from '../model/portrait-error.js';

/** What fetching the keys needs of a fetch. */
export type KeyFetch = (
  url: string,
  init: Pick<Parameters<FetchImplementation>[1], 'method' | 'redirect' | 'signal'>,
) => Promise<{ readonly status: number; readonly body: AsyncIterable<unknown> | null }>;

/** A person waits for it, and after it for everything else. */
const fetchMs = 4_000;
/** As often as Microsoft advises to look for new keys ("Access tokens in the Microsoft identity platform"). */
const maxAgeMs = 24 * 60 * 60_000;
/** A key that is not among ours makes us look anew, but strangers' tokens do not make us look all the time. */
const cooldownMs = 30_000;
/** Entra publishes some ten keys of two kilobytes each. */
const mostBytes = 256 * 1024;

/** Header parameters that bring a key along, or the way to one (RFC 7515, section 4.1). Entra sends none of them. */
const foreignKeys = ['jku', 'jwk', 'x5u', 'x5c'] as const;

/**
 * The keys of one authority, for all of its tenants. They come from there alone, whatever a token's header says: its
 * `kid` picks one of them and does nothing else.
 */
export function authorityKeys(authorityHost: string, fetch: KeyFetch): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(`${authorityHost}/common/discovery/v2.0/keys`), {
    timeoutDuration: fetchMs,
    cacheMaxAge: maxAgeMs,
    cooldownDuration: cooldownMs,
    [customFetch]: async (url, { method, redirect, signal }) => {
      const { status, body } = await fetch(url, { method, redirect, signal });
      return new Response(await boundedText(body), { status });
    },
  });
  return async (header, token) => {
    if (typeof header.kid !== 'string' || foreignKeys.some((name) => name in header)) {
      throw new PortraitError('token_invalid', 'The token’s header names no key of the authority');
    }
    return keys(header, token).catch((thrown: unknown) => {
      // Only this is about the token: everything else is about the keys themselves.
      if (thrown instanceof errors.JWKSNoMatchingKey) throw thrown;
      const { message } = Object(thrown) as Partial<Error>;
      throw new PortraitError('sign_in_unavailable', `No keys from the authority: ${message ?? ''}`, { cause: thrown });
    });
  };
}

async function boundedText(body: AsyncIterable<unknown> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    const bytes = chunk as Uint8Array;
    length += bytes.byteLength;
    if (length > mostBytes) throw new Error(`The key set is larger than ${mostBytes} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length).toString('utf8');
}
