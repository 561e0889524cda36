import { inlineImages, signedImages, type ImageDelivery } from '../bot/index.js';
import type { Config } from '../config/index.js';
import { sameGuid } from '../foundation/guid.js';
import type { Clock } from '../foundation/clock.js';
import type { Observer } from '../model/events.js';
import { ImageAddresses, neutralPicture, SignedImages, type PhotoService } from '../photos/index.js';

/** How pictures reach the clients that show cards. */
export interface ImageParts {
  readonly delivery: ImageDelivery;
  /** Serves signed addresses; undefined where none are given out. */
  readonly signed: SignedImages | undefined;
}

export function createImageParts(
  { bot, images: { delivery } }: Config,
  photos: PhotoService,
  clock: Clock,
  observe: Observer,
): ImageParts {
  if (delivery.kind === 'inline') return { delivery: inlineImages(bot.imageBudgetBytes), signed: undefined };
  const addresses = new ImageAddresses({ keys: delivery.keys, lifeMs: delivery.ttlMs, clock });
  return {
    delivery: signedImages(delivery.publicUrl, ({ question: { viewer, owner, seenBy }, size, etag }) => {
      // An address is shared by all whom a picture is for; one's own may be for oneself alone.
      const isOwn = owner.kind === 'user' && seenBy !== undefined && sameGuid(owner.user, seenBy);
      return addresses.sign({ viewer, owner, seenBy: isOwn ? seenBy : undefined, size, etag });
    }),
    signed: new SignedImages({ addresses, photos, neutral: neutralPicture, clock, observe }),
  };
}
