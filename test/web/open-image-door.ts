import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify from 'restify';
import { createJsonLog, createMetrics, observeWith, type Metrics } from '../../src/observability/index.js';
import type { PhotoAnswer } from '../../src/photos/index.js';
import { ImageAddresses } from '../../src/photos/signed-images/image-address.js';
import { SignedImages } from '../../src/photos/signed-images/signed-images.js';
import { ImageDoor } from '../../src/web/image-door.js';
import { ImageMemory } from '../../src/web/image-memory.js';
import { HandClock } from '../foundation/hand-clock.js';

export const lifeMs = 3_600_000;

const tenantId = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const ann = {
  viewer: { kind: 'app', tenantId },
  owner: { kind: 'user', user: 'u-ann' },
  size: 240,
  etag: '"1"',
} as const;
const picture = (text: string) =>
  ({ bytes: Buffer.from(text), width: 240, height: 240, mediaType: 'image/jpeg' }) as const;

export function photo(text = 'face'): PhotoAnswer {
  const metadata = { id: '648x648', width: 648, height: 648, mediaType: 'image/jpeg', etag: '"1"' };
  return { kind: 'photo', metadata, rendition: picture(text), tag: 'tag', asOf: undefined };
}

export interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The door for pictures in a real restify server; behind it, photos that a test decides. */
export interface OpenImageDoor {
  readonly clock: HandClock;
  readonly images: SignedImages;
  /** The address of a picture. */
  readonly path: string;
  readonly metrics: Metrics;
  /** The log at its most talkative. */
  readonly logLines: readonly string[];
  /** What the photo service says, and how often it was asked. */
  answer: () => Promise<PhotoAnswer>;
  looks: number;
  /** Asks as a client does that sends its path as it is. */
  ask(path: string, options?: { method?: string; headers?: Record<string, string> }): Promise<Reply>;
  close(): Promise<void>;
}

export async function openImageDoor(): Promise<OpenImageDoor> {
  const clock = new HandClock();
  const metrics = createMetrics();
  const logLines: string[] = [];
  const destination = { write: (line: string) => void logLines.push(line) };
  const observe = observeWith(createJsonLog({ level: 'debug', hash: (id) => id, destination }), metrics);
  const addresses = new ImageAddresses({ keys: ['k'.repeat(32)], lifeMs, clock });
  const look = (): Promise<PhotoAnswer> => {
    opened.looks += 1;
    return opened.answer();
  };
  const neutral = () => Promise.resolve(picture('symbol'));
  const images = new SignedImages({ addresses, clock, photos: { photo: look }, neutral, observe });
  const server = restify.createServer();
  server.first(new ImageDoor({ images, memory: new ImageMemory(clock), clock, observe }).receive);
  server.get('/healthz', (_request, response, next) => {
    response.json(200, { status: 'ok' });
    next();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const opened: OpenImageDoor = {
    clock,
    images,
    path: addresses.sign(ann),
    metrics,
    logLines,
    answer: () => Promise.resolve(photo()),
    looks: 0,
    ask: (path, options = {}) => ask(port, path, options),
    close: async () => {
      const closed = once(server.server, 'close');
      server.close();
      server.server.closeAllConnections();
      await closed;
    },
  };
  return opened;
}

async function ask(port: number, path: string, options: object): Promise<Reply> {
  const asking = request({ hostname: '127.0.0.1', port, path, ...options }).end();
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status: response.statusCode, headers: response.headers, body };
}
