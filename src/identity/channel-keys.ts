import { z } from 'zod';
import { boundedFetch, openKeySet, type KeyFetch, type KeySet } from './key-set.js';

/** Teams gives up on a pressed button after five seconds, and the answer to it takes some as well. */
const timeoutMs = 2_500;

const openIdMetadata = z.object({ jwks_uri: z.url() });

/**
 * The keys that a Bot Framework's channels sign with, by way of its OpenID metadata.
 * @param metadataUrl https, or a loopback address
 */
export function channelKeys(metadataUrl: string, fetch: KeyFetch): KeySet {
  const read = boundedFetch(fetch);
  return openKeySet({
    url: metadataUrl,
    timeoutMs,
    load: async (url, init) => {
      const answer = await read(url, init);
      if (answer.status !== 200) throw new Error(`The OpenID metadata was answered with ${answer.status}`);
      const { jwks_uri: keys } = openIdMetadata.parse(await answer.json());
      if (!isAsSafe(url, keys)) throw new Error('The OpenID metadata leads to keys that anybody could change');
      return read(keys, init);
    },
  });
}

/** Metadata that came safely must not lead where it is not safe. */
function isAsSafe(metadataUrl: string, keysUrl: string): boolean {
  const { protocol, origin } = new URL(keysUrl);
  return protocol === 'https:' || origin === new URL(metadataUrl).origin;
}
