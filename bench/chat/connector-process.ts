// Teams' side of a conversation: it lists whomever it is asked for, takes every message, and gives back the last one.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { reportTo } from '../own-process.js';

const [, , member = '{}'] = process.argv;
let lastMessage = '{}';

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const isMessage = request.method === 'POST';
  if (isMessage) lastMessage = Buffer.concat(chunks).toString('utf8');
  response.writeHead(isMessage ? 201 : 200, { 'Content-Type': 'application/json' });
  if (isMessage) response.end('{"id":"sent"}');
  else response.end(request.url === '/last' ? lastMessage : member);
}

await reportTo(createServer((request, response) => void serve(request, response)));
