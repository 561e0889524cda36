import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { PortraitError } from '../model/portrait-error.js';
import type { View } from './command.js';

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
  /** Path of whose photo it is (`teams/…`), where that is no person of the directory; `personId` is empty then. */
  readonly owner?: string;
  /** What a person is chosen for. A size button has none, and asks for the photo. */
  readonly view?: View;
}

/** A request with the name of its key and its signature, as it stands in a button's `data`. */
export type SignedResizeRequest = ResizeRequest & Seal & { readonly v: 1 | 2 | 3 };

/** Proves that data were signed here: the name of the key, and the signature. */
export interface Seal {
  readonly kid: string;
  readonly signature: string;
}

/** The first version knew people alone; the second knows other owners, and the third is a choice among people. */
const person = z.object({
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
const signedResizeRequest = z.discriminatedUnion('v', [
  person,
  person.extend({ v: z.literal(2), owner: z.string() }),
  person.extend({ v: z.literal(3), view: z.enum(['photo', 'details']) }),
]);

type Field = string | number | null;

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
    const v = versionOf(request);
    return { v, ...request, ...this.seal(fieldsOf(v, request)) };
  }

  /** @throws PortraitError button_altered, or button_retired when its key is no longer in the list */
  verify(data: unknown): ResizeRequest {
    const parsed = signedResizeRequest.safeParse(data);
    if (!parsed.success) throw new PortraitError('button_altered', 'Button data of an unknown shape');
    const { v, kid, signature, ...request } = parsed.data;
    this.check(fieldsOf(v, request), { kid, signature });
    return request;
  }

  /** Signs fields in their order; the first says what they are for, and keeps other uses of the key apart. */
  seal(fields: readonly Field[]): Seal {
    const { id, secret } = this.#current;
    return { kid: id, signature: signatureOf(fields, secret) };
  }

  /** @throws PortraitError button_altered, or button_retired when its key is no longer in the list */
  check(fields: readonly Field[], { kid, signature }: Seal): void {
    const key = this.#keys.find((known) => known.id === kid);
    if (!key) throw new PortraitError('button_retired', 'Button data under a key that is not in the list');
    // Compared as text: several texts decode to the same bytes.
    const expected = Buffer.from(signatureOf(fields, key.secret));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new PortraitError('button_altered', 'Button data whose signature does not fit');
    }
  }
}

/** Names a key without giving it away, so that nobody has to number keys. */
function keyId(secret: string): string {
  return createHash('sha256').update('portrait card key id\0').update(secret).digest('base64url').slice(0, 8);
}

type Version = SignedResizeRequest['v'];

function versionOf({ owner, view }: ResizeRequest): Version {
  if (view !== undefined) return 3;
  return owner === undefined ? 1 : 2;
}

function fieldsOf(version: Version, request: ResizeRequest): Field[] {
  const { size, tenantId, personId, name, address, memberId, owner = [], view = [] } = request;
  const fields: Field[] = [size, tenantId, personId, name, address, memberId];
  return ['photo.resize', version, ...fields.concat(owner, view)];
}

function signatureOf(fields: readonly Field[], secret: string): string {
  // An array keeps the fields apart whatever they hold.
  return createHmac('sha256', secret).update(JSON.stringify(fields)).digest('base64url');
}
