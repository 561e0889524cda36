import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { PortraitError } from '../model/portrait-error.js';

/** What a size button carries: the picture that it asks for. It comes back from the client, so it is signed. */
export interface ResizeRequest {
  /** Width in pixels. */
  readonly size: number;
  readonly tenantId: string;
  /** Entra object id, name and address of the person shown, as they stand on the card. */
  readonly personId: string;
  readonly name: string;
  readonly address: string;
  /** The person's id in Teams' conversations; empty for somebody found in the directory. */
  readonly memberId: string;
}

/** A request with the name of its key and its signature, as it stands in a button's `data`. */
export type SignedResizeRequest = ResizeRequest & { readonly v: 1; readonly kid: string; readonly signature: string };

const signedResizeRequest = z.object({
  v: z.literal(1),
  size: z.number(),
  tenantId: z.string(),
  personId: z.string(),
  name: z.string(),
  address: z.string(),
  memberId: z.string(),
  kid: z.string(),
  signature: z.string(),
});

interface Key {
  readonly id: string;
  readonly secret: string;
}

/** Signs the data of card buttons and checks it when it comes back (HMAC-SHA256). The first key signs; all are accepted. */
export class CardSigner {
  readonly #keys: readonly Key[];
  readonly #current: Key;

  /** @param secrets at least one, each of 32 bytes or more */
  constructor(secrets: readonly string[]) {
    this.#keys = secrets.map((secret) => ({ id: keyId(secret), secret }));
    const [current] = this.#keys;
    if (!current) throw new TypeError('A card signer needs at least one key');
    this.#current = current;
  }

  sign(request: ResizeRequest): SignedResizeRequest {
    const { id, secret } = this.#current;
    return { v: 1, ...request, kid: id, signature: signatureOf(request, secret) };
  }

  /** @throws PortraitError button_altered, or button_retired when its key is no longer in the list */
  verify(data: unknown): ResizeRequest {
    const parsed = signedResizeRequest.safeParse(data);
    if (!parsed.success) throw new PortraitError('button_altered', 'Button data of an unknown shape');
    const { kid: id, signature, ...request } = parsed.data;
    const key = this.#keys.find((known) => known.id === id);
    if (!key) throw new PortraitError('button_retired', 'Button data under a key that is not in the list');
    // Compared as text: several texts decode to the same bytes.
    const expected = Buffer.from(signatureOf(request, key.secret));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new PortraitError('button_altered', 'Button data whose signature does not fit');
    }
    return request;
  }
}

/** Names a key without giving it away, so that nobody has to number keys. */
function keyId(secret: string): string {
  return createHash('sha256').update('portrait card key id\0').update(secret).digest('base64url').slice(0, 8);
}

function signatureOf(request: ResizeRequest, secret: string): string {
  const { size, tenantId, personId, name, address, memberId } = request;
  // An array keeps the fields apart whatever they hold; the first item keeps other uses of the key apart.
  const signed = JSON.stringify(['photo.resize', 1, size, tenantId, personId, name, address, memberId]);
  return createHmac('sha256', secret).update(signed).digest('base64url');
}
