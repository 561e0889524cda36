// PnP's Graph client, unmodified, in a process of its own: it is written for bundlers and browsers.
import { DefaultInit, graphfi } from '@pnp/graph';
import '@pnp/graph/batching.js';
import '@pnp/graph/photos/index.js';
import '@pnp/graph/users/index.js';
import { BearerToken, BrowserFetchWithRetry, DefaultParse } from '@pnp/queryable';
import { Buffer } from 'node:buffer';
import process from 'node:process';

const { graph, token, withPhoto, withoutPhoto } = JSON.parse(process.argv[2]);

const client = graphfi().using(
  DefaultInit(`${graph}/v1.0`),
  BearerToken(token),
  BrowserFetchWithRetry({ retries: 2 }),
  DefaultParse(),
);

const user = client.users.getById(withPhoto);
const metadata = await user.photo();
const sized = await user.photos.getBySize('48x48')();
const bytes = Buffer.from(await user.photos.getBySize('48x48').getBuffer());
const missing = await client.users
  .getById(withoutPhoto)
  .photo()
  .catch(({ status }) => status);

const [{ users }, execute] = client.batched();
const reads = [users.getById(withPhoto).photo(), users.getById(withPhoto).photos.getBySize('64x64')()];
const none = users
  .getById(withoutPhoto)
  .photo()
  .catch(({ status }) => status);
await execute();
const [first, second] = await Promise.all(reads);

process.stdout.write(
  JSON.stringify({
    metadata,
    sized: sized.id,
    bytes: { start: bytes.subarray(0, 2).toString('hex'), length: bytes.length },
    missing,
    batch: [first.id, second.id, await none],
  }),
);
