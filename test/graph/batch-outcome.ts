import type { GraphPhoto } from '../../src/graph/index.js';
import { asPortraitError, type PortraitError } from '../../src/model/portrait-error.js';

export type Result =
  | { readonly kind: 'photo'; readonly photo: GraphPhoto }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly error: PortraitError };

/** How one photo of a batch came out. */
export async function outcome(read: () => Promise<GraphPhoto | undefined>): Promise<Result> {
  try {
    const photo = await read();
    return photo ? { kind: 'photo', photo } : { kind: 'absent' };
  } catch (thrown) {
    return { kind: 'failed', error: asPortraitError(thrown) };
  }
}
