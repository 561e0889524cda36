// Microsoft's own Graph client, unmodified, in a process of its own: NODE_EXTRA_CA_CERTS is read at start only.
import { Client, BatchRequestContent, BatchResponseContent, ResponseType } from '@microsoft/microsoft-graph-client';
import { Buffer } from 'node:buffer';
import process from 'node:process';
import { URL } from 'node:url';

const { Request } = globalThis;

const { graph, token, withPhoto, withoutPhoto } = JSON.parse(process.argv[2]);

const client = Client.initWithMiddleware({
  baseUrl: graph,
  // Host names without a port; without this the client keeps the token to itself.
  customHosts: new Set([new URL(graph).hostname]),
  authProvider: { getAccessToken: () => Promise.resolve(token) },
});

const metadata = await client.api(`/users/${withPhoto}/photo`).get();
const blob = await client.api(`/users/${withPhoto}/photos/240x240/$value`).get();
const raw = await client.api(`/users/${withPhoto}/photo/$value`).responseType(ResponseType.RAW).get();
const beta = await client.api(`/users/${withPhoto}/photo`).version('beta').get();
const missing = await client
  .api(`/users/${withoutPhoto}/photo`)
  .get()
  .catch(({ statusCode, code }) => ({ statusCode, code }));

// Full addresses of Microsoft's: the client keeps `/v1.0` in a batch's own paths then.
const request = (path) => new Request(`https://graph.microsoft.com/v1.0${path}`, { method: 'GET' });
const content = new BatchRequestContent([
  { id: 'bytes', request: request(`/users/${withPhoto}/photos/48x48/$value`) },
  { id: 'none', request: request(`/users/${withoutPhoto}/photo`) },
]);
const batch = new BatchResponseContent(await client.api('/$batch').post(await content.getContent()));
const bytes = Buffer.from(await batch.getResponseById('bytes').text(), 'base64');

process.stdout.write(
  JSON.stringify({
    metadata,
    sized: { type: blob.type, size: blob.size },
    raw: { etag: raw.headers.get('etag'), type: raw.headers.get('content-type') },
    beta: beta['@odata.context'],
    missing,
    batch: {
      start: bytes.subarray(0, 2).toString('hex'),
      type: batch.getResponseById('bytes').headers.get('content-type'),
      none: batch.getResponseById('none').status,
    },
  }),
);
