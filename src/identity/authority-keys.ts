import type { JWTVerifyGetKey } from 'jose';
import { boundedFetch, openKeySet, type KeyFetch } from './key-set.js';

const timeoutMs = 4_000;

/** The keys of one authority, for all of its tenants. */
export function authorityKeys(authorityHost: string, fetch: KeyFetch): JWTVerifyGetKey {
  const url = `${authorityHost}/common/discovery/v2.0/keys`;
  return openKeySet({ url, timeoutMs, load: boundedFetch(fetch) }).key;
}
