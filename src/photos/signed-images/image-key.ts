import { createCipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';

/** Bytes of HMAC-SHA256's output and of an AES-256 key. */
const keyBytes = 32;
/** Bytes of AES's counter block. */
const counterBytes = 16;

/**
 * What one configured secret does for image addresses: tag claims, and hide them. The tag is computed from the claims
 * and starts the cipher's counter (a synthetic IV, as in RFC 5297), so that equal claims give equal addresses, nothing
 * random has to be shared between instances, and no counter serves two texts.
 */
export class ImageKey {
  /** Names the secret without giving it away, so that nobody has to number keys: 8 hex digits. */
  readonly id: string;
  readonly #macKey: Buffer;
  readonly #cipherKey: Buffer;

  /** @param secret of 32 bytes or more */
  constructor(secret: string) {
    this.id = createHash('sha256').update('portrait image key id\0').update(secret).digest('hex').slice(0, 8);
    this.#macKey = derived(secret, 'portrait image mac');
    this.#cipherKey = derived(secret, 'portrait image cipher');
  }

  /**
   * The tag of a text: 32 bytes.
   * @param context what else the tag vouches for; holds no NUL
   */
  tag(context: string, text: Buffer): Buffer {
    return createHmac('sha256', this.#macKey).update(`${context}\0`).update(text).digest();
  }

  /** Hides a text under its tag; done twice, it is the text again. */
  cipher(tag: Buffer, text: Buffer): Buffer {
    const counter = tag.subarray(0, counterBytes);
    return createCipheriv('aes-256-ctr', this.#cipherKey, counter).update(text);
  }
}

function derived(secret: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', use, keyBytes));
}
