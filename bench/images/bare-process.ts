// A server that does nothing but send what another one sent for the address that it is given. In a process of its own,
// since restify changes Node's own responses wherever it is loaded.
import { createServer } from 'node:http';
import { reportTo } from '../own-process.js';

const answer = await fetch(process.argv[2] ?? '');
const bytes = Buffer.from(await answer.arrayBuffer());
const etag = answer.headers.get('etag') ?? '';
/** What Node adds by itself would stand there twice. */
const own = ['date', 'connection', 'keep-alive'];
const headers = [...answer.headers].filter(([name]) => !own.includes(name));
const described = headers.flat();
const unchanged = headers.filter(([name]) => !name.startsWith('content-') || name.endsWith('policy')).flat();

const server = createServer((request, response) => {
  if (request.headers['if-none-match'] === etag) response.writeHead(304, unchanged).end();
  else response.writeHead(200, described).end(bytes);
});
await reportTo(server);
