// The product's door for pictures, in front of restify, with log and metrics; it says one signed address.
import { randomBytes } from 'node:crypto';
import restify from 'restify';
import { systemClock } from '../../src/foundation/clock.js';
import { prepareImageLibrary } from '../../src/photos/index.js';
import { ImageAddresses } from '../../src/photos/signed-images/image-address.js';
import { SignedImages } from '../../src/photos/signed-images/signed-images.js';
import { ImageDoor } from '../../src/web/image-door.js';
import { ImageMemory } from '../../src/web/image-memory.js';
import { OnePhoto, photoService, questionFor, readPhoto } from '../one-photo.js';
import { reportTo } from '../own-process.js';
import { quietObserver } from '../quiet-observer.js';

prepareImageLibrary();
const clock = systemClock;
const observe = quietObserver();
const addresses = new ImageAddresses({ keys: [randomBytes(32).toString('hex')], lifeMs: 86_400_000, clock });
const neutral = (): Promise<never> => Promise.reject(new Error('Nothing has to be hidden here'));
const photos = photoService(new OnePhoto(await readPhoto()));
const images = new SignedImages({ addresses, photos, neutral, clock, observe });
const server = restify.createServer({ name: 'portrait' });
server.first(new ImageDoor({ images, memory: new ImageMemory(clock), clock, observe }).receive);
const { viewer, owner } = questionFor('ann');
await reportTo(server.server, addresses.sign({ viewer, owner, size: 240, etag: '"ann"' }));
