import { PortraitError } from '../model/portrait-error.js';

/**
 * Waits for a read that Graph does on the app's own behalf. Who asks was judged before: a refusal here is about a
 * permission that the app lacks, and nothing that the person asking could mend.
 */
export async function withOwnRights<Result>(read: Promise<Result>): Promise<Result> {
  try {
    return await read;
  } catch (thrown) {
    if (!(thrown instanceof PortraitError) || thrown.code !== 'access_denied') throw thrown;
    throw new PortraitError('consent_required', thrown.message, { cause: thrown });
  }
}
