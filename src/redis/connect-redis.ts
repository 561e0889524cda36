import type { Redis } from 'ioredis';

/** Redis is next door, or it is of no help. In milliseconds. */
const connectMs = 2_000;
/** Nothing waits longer for the answer to a command; who asks for a picture waits far shorter. */
const commandMs = 1_000;
/** A connection that says nothing for so long while it owes an answer is dead, whatever TCP thinks of it. */
const silenceMs = 5_000;
/** At the end a Redis that stands still gets so long to close its side. */
const farewellMs = 500;
/** Between two attempts to connect: the first come soon, and none is made more often than a log could tell. */
const retryStepMs = 100;
const longestRetryMs = 2_000;

/**
 * Connects to a Redis and stays connected, by itself and for ever; commands fail at once while there is no connection.
 * The library is loaded here, so that an app without Redis does not pay for it.
 * @param url `redis://` or `rediss://`, with a password where there is one
 */
export async function connectRedis(url: string): Promise<Redis> {
  const { Redis } = await import('ioredis');
  return new Redis(url, {
    connectTimeout: connectMs,
    commandTimeout: commandMs,
    socketTimeout: silenceMs,
    disconnectTimeout: farewellMs,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * retryStepMs, longestRetryMs),
    disableClientInfo: true,
  });
}
