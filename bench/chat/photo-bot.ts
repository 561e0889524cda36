import { randomUUID } from 'node:crypto';
import { createBot, inlineImages, noTabLink, type BotOptions } from '../../src/bot/index.js';
import { systemClock } from '../../src/foundation/clock.js';
import { MemoryNotes } from '../../src/foundation/memory-notes.js';
import type { PhotoService } from '../../src/photos/index.js';
import { tenantId } from '../one-photo.js';
import { quietObserver } from '../quiet-observer.js';
import { photoOfMe } from './activity.js';

/** As the product's default (IMAGE_BUDGET_BYTES). */
const imageBudgetBytes = 28_672;

// The turn that is measured reads none of this; another would fail at once, and the benchmark with it.
const otherCommands = {} as Pick<BotOptions, 'belongings' | 'signIn' | 'walls'>;

/** The product's bot before a photo service, with its log and metrics; answers one "photo of me" each time. */
export function photoTurns(photos: PhotoService, serviceUrl: string): () => Promise<void> {
  const nobody = (): Promise<never> => Promise.reject(new Error('Nobody looks into the directory here'));
  const { receive } = createBot({
    ...otherCommands,
    authentication: undefined,
    photoAccess: 'app',
    appId: '',
    deepLinkHost: 'teams.microsoft.com',
    serviceUrls: { kind: 'loopback' },
    cardSigningKeys: ['a-card-signing-key-for-benchmarks-only-and-long-enough'],
    directory: { find: nobody, findByMail: nobody, searchByName: nobody, searchAlike: nobody, searchAsTyped: nobody },
    photos,
    thumbnail: nobody,
    publicUrl: undefined,
    tabLink: noTabLink,
    images: inlineImages(imageBudgetBytes),
    allowedTenants: [tenantId],
    notes: new MemoryNotes(systemClock),
    clock: systemClock,
    observe: quietObserver(),
  });
  return async () => {
    const { status } = await receive({ authorization: '', body: photoOfMe(serviceUrl), requestId: randomUUID() });
    if (status !== 200) throw new Error(`The bot answered ${status}`);
  };
}
