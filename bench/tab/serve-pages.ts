import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sharp from 'sharp';
import type { MembersAnswer } from '../../src/tab/api/answers.js';
import { readPhoto } from '../one-photo.js';
import type { Pages } from './build-pages.js';

/** As many as the tab asks for at first. */
const people = 24;

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export interface PageServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Serves both contenders alike, from memory, and answers both with the same faces: the pages alone make a difference. */
export async function servePages({ tab, bare }: Pages): Promise<PageServer> {
  const files = new Map([...(await filesOf('/tab/', tab)), ...(await filesOf('/bare/', bare))]);
  const faces = Buffer.from(JSON.stringify(await membersAnswer()));
  const server = createServer((request, response) => {
    const name = (request.url ?? '').split('?', 1)[0] ?? '';
    if (name.startsWith('/api/')) {
      const isSignedIn = request.headers.authorization?.startsWith('Bearer ') === true;
      send(response, isSignedIn ? 200 : 401, { 'Content-Type': 'application/json' }, isSignedIn ? faces : undefined);
      return;
    }
    const file = files.get(name.endsWith('/') ? `${name}index.html` : name);
    const type = types[path.extname(name)] ?? 'text/html';
    send(response, file ? 200 : 404, { 'Content-Type': type, 'Content-Encoding': 'br' }, file);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Not by writeHead and end in one: where restify was loaded in this process, writeHead returns nothing. */
function send(response: ServerResponse, status: number, headers: Record<string, string>, body?: Buffer): void {
  response.writeHead(status, { ...headers, 'Content-Length': body?.byteLength ?? 0 });
  response.end(body);
}

/** The packed form of each file, by its address. */
async function filesOf(base: string, folder: string): Promise<[string, Buffer][]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.br'));
  return Promise.all(
    names.map(async (name): Promise<[string, Buffer]> => {
      const address = base + name.slice(0, -'.br'.length).replaceAll(path.sep, '/');
      return [address, await readFile(path.join(folder, name))];
    }),
  );
}

async function membersAnswer(): Promise<MembersAnswer> {
  const face = await sharp(await readPhoto())
    .resize(96, 96)
    .webp()
    .toBuffer();
  const image = `data:image/webp;base64,${face.toString('base64')}`;
  const members = Array.from({ length: people }, (_, index) => ({
    ...{ id: `person-${index}`, displayName: `Person ${index}`, userPrincipalName: `person.${index}@sandbox.example` },
    ...{ hasPhoto: true, etag: `"${index}"`, image },
  }));
  return { members, next: null, total: people, withPhoto: people, known: people };
}
