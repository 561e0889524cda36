import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { ImageDoor } from '../../src/web/image-door.js';
import { ImageMemory } from '../../src/web/image-memory.js';
import { openImageDoor, type OpenImageDoor } from './open-image-door.js';

let open: OpenImageDoor;
let memory: ImageMemory;

beforeEach(async () => {
  open = await openImageDoor();
  memory = new ImageMemory(open.clock);
});

afterEach(async () => {
  await open.close();
});

/** Knocks without a network, which would take a minute for so many. */
async function knock(url: string): Promise<number> {
  const socket = new Socket();
  const request = Object.assign(new IncomingMessage(socket), { url, method: 'GET' });
  return new Promise((resolve) => {
    const observe = {
      http: ({ status }: { status: number }) => {
        resolve(status);
      },
      failure: () => undefined,
    };
    const door = new ImageDoor({ images: open.images, memory, clock: open.clock, observe });
    door.receive(request, new ServerResponse(request));
  });
}

describe('the memory of pictures', () => {
  it('does not grow by a hundred thousand forged addresses', async () => {
    expect(await knock(open.path)).toBe(200);
    const start = '/images/1.01234567.'.length;
    const [before, after] = [open.path.slice(0, start), open.path.slice(start + 43)];
    const answers = new Map<number, number>();
    for (let forgery = 0; forgery < 100_000; forgery += 1) {
      const status = await knock(`${before}${String(forgery).padStart(43, 'A')}${after}`);
      answers.set(status, (answers.get(status) ?? 0) + 1);
    }
    expect([...answers]).toEqual([[404, 100_000]]);
    expect([memory.size, open.looks]).toEqual([1, 1]);
  });

  it('is bounded by bytes, and lets go of what nobody looked at for longest', () => {
    const kept = { etag: '"1"', headers: [], until: open.clock.now() + 1 };
    for (let at = 0; at < 100; at += 1) memory.set(`/${at}`, { headers: [], bytes: Buffer.alloc(1024 * 1024), kept });
    expect(memory.size).toBe(15);
    expect([memory.get('/0'), memory.get('/99')?.bytes.byteLength]).toEqual([undefined, 1024 * 1024]);
  });
});
