import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { PortraitError } from '../model/portrait-error.js';

type KeyRequest = Pick<Parameters<FetchImplementation>[1], 'method' | 'redirect' | 'signal'>;

/** What fetching keys needs of a fetch. */
export type KeyFetch = (
  url: string,
  init: KeyRequest,
) => Promise<{ readonly status: number; readonly body: AsyncIterable<unknown> | null }>;

/** As often as Microsoft advises to look for new keys ("Access tokens in the Microsoft identity platform"). */
const maxAgeMs = 24 * 60 * 60_000;
/** A key that is not among ours makes us look anew, but strangers' tokens do not make us look all the time. */
const cooldownMs = 30_000;
/** Entra and the Bot Framework publish some ten keys of two kilobytes each. */
const mostBytes = 256 * 1024;

/** Header parameters that bring a key along, or the way to one (RFC 7515, section 4.1). Microsoft sends none of them. */
const foreignKeys = ['jku', 'jwk', 'x5u', 'x5c'] as const;

export interface KeySetOptions {
  readonly url: string;
  /** A person waits for the keys, and after them for everything else. */
  readonly timeoutMs: number;
  /** Fetches the set of keys that the URL leads to. */
  readonly load: (url: string, init: KeyRequest) => Promise<Response>;
}

/** The keys of one issuer. */
export interface KeySet {
  readonly key: JWTVerifyGetKey;
  /** The set as it was published; undefined before it is needed for the first time. */
  readonly published: () => JSONWebKeySet | undefined;
}

/** Keys from one place alone, whatever a token's header says: its `kid` picks one of them and does nothing else. */
export function openKeySet({ url, timeoutMs, load }: KeySetOptions): KeySet {
  const keys = createRemoteJWKSet(new URL(url), {
    timeoutDuration: timeoutMs,
    cacheMaxAge: maxAgeMs,
    cooldownDuration: cooldownMs,
    [customFetch]: load,
  });
  const key: JWTVerifyGetKey = async (header, token) => {
    if (typeof header.kid !== 'string' || foreignKeys.some((name) => name in header)) {
      throw new PortraitError('token_invalid', 'The token’s header names no key of its issuer');
    }
    return keys(header, token).catch((thrown: unknown) => {
      // Only this is about the token: everything else is about the keys themselves.
      if (thrown instanceof errors.JWKSNoMatchingKey) throw thrown;
      const { message } = Object(thrown) as Partial<Error>;
      throw new PortraitError('sign_in_unavailable', `No keys from the issuer: ${message ?? ''}`, { cause: thrown });
    });
  };
  return { key, published: () => keys.jwks() };
}

/** A fetch that reads no more than a set of keys can be. */
export function boundedFetch(fetch: KeyFetch): KeySetOptions['load'] {
  return async (url, { method, redirect, signal }) => {
    const { status, body } = await fetch(url, { method, redirect, signal });
    return new Response(await boundedText(body), { status });
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
