import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { systemClock } from '../../src/foundation/clock.js';
import { deadlineIn } from '../../src/foundation/deadline.js';
import { createGraphClient, createPooledFetch, ProfilePhotos, type PooledFetch } from '../../src/graph/index.js';
import type { PhotoOwner } from '../../src/model/photo-owner.js';
import { graphSizes } from '../../src/model/photo-size.js';
import { asPortraitError } from '../../src/model/portrait-error.js';
import type { Viewer } from '../../src/model/viewer.js';
import { eras } from '../../src/sandbox/settings.js';
import type { Answer } from '../sandbox/contract-answers.js';
import { contractCases, type ContractCase } from '../sandbox/contract-cases.js';
import { openSandbox, type OpenSandbox } from '../sandbox/open-sandbox.js';
import { ownerOfPath } from './owner-of-path.js';

const versions = ['v1.0', 'beta'] as const;
const scopes = 'User.Read Team.ReadBasic.All Contacts.Read Group.Read.All';

let open: OpenSandbox;
let pool: PooledFetch;
const tokens = new Map<string, string>();

beforeAll(async () => {
  open = await openSandbox();
  pool = createPooledFetch();
  tokens.set('app', await open.appToken('tools'));
  for (const { owner } of contractCases) {
    if (!tokens.has(owner.viewer)) tokens.set(owner.viewer, await open.userToken(owner.viewer, scopes));
  }
});

afterAll(async () => {
  await pool.close();
  await open.stop();
});

const photosOf = (version: (typeof versions)[number]): ProfilePhotos =>
  new ProfilePhotos(
    createGraphClient({
      baseUrl: open.sandbox.httpUrl,
      version,
      fetch: pool.fetch,
      token: ({ viewer }) => Promise.resolve(tokens.get(viewer.kind === 'app' ? 'app' : viewer.userId) ?? ''),
      clock: systemClock,
      observe: () => undefined,
    }),
  );

/** What the client should make of an answer: undefined means no photo, and no list means no sizes. */
function meaning(answer: Answer, isList: boolean): unknown {
  switch (answer.kind) {
    case 'metadata': {
      const { width, height, '@odata.mediaEtag': etag } = Object.fromEntries(answer.body);
      return width === 1 ? undefined : { width, height, etag };
    }
    case 'list':
      return answer.items.map((item) => Object.fromEntries(item)['width']).filter((width) => width !== 1);
    case 'original':
      return { sha256: answer.sha256, etag: answer.etag };
    case 'sized':
      return { side: answer.side, etag: answer.etag };
    case 'refusal':
      if (answer.status !== 404) return answer.status;
      return isList ? [] : undefined;
  }
}

/** What the client makes of the same call; `not asked` where it has no such read. */
async function reading(photos: ProfilePhotos, { owner, read, sizeId }: ContractCase, of: PhotoOwner): Promise<unknown> {
  const { tenantId } = open.info;
  const viewer: Viewer =
    owner.viewer === 'app' ? { kind: 'app', tenantId } : { kind: 'user', tenantId, userId: owner.viewer };
  const question = { viewer, owner: of, deadline: deadlineIn(10_000, systemClock), requestId: 'contract' };
  switch (read) {
    case 'photo': {
      const metadata = await photos.metadata(question);
      return metadata && { width: metadata.width, height: metadata.height, etag: metadata.etag };
    }
    case 'photo/$value': {
      const photo = await photos.original(question);
      return photo && { sha256: createHash('sha256').update(photo.bytes).digest('hex'), etag: photo.etag };
    }
    case 'photos':
      return (await photos.sizes(question))?.map(({ width }) => width);
    case 'photos/{size}/$value': {
      const size = graphSizes.find((known) => `${known}x${known}` === sizeId?.toLowerCase());
      if (size === undefined) return 'not asked';
      const photo = await photos.sized(question, size);
      return photo && { side: (await sharp(photo.bytes).metadata()).width, etag: photo.etag };
    }
    case 'photos/{size}':
      return 'not asked';
  }
}

/** The client asks a team's sizes of its group, and knows without asking that a contact has none. */
const goesItsOwnWay = ({ read, form }: ContractCase): boolean => read.startsWith('photos') && form.sizes !== 'there';

describe.each(eras)('Portrait’s own client, era %s', (era) => {
  beforeAll(async () => {
    await fetch(`${open.sandbox.httpUrl}/sandbox/settings`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ era }),
    });
  });

  it.each(versions)('reads every case of the contract on %s as it is meant', async (version) => {
    const photos = photosOf(version);
    const seen: unknown[] = [];
    const meant: unknown[] = [];
    for (const one of contractCases.filter((each) => each.era === era && each.version === version)) {
      const owner = ownerOfPath(one.owner.path);
      if (!owner || goesItsOwnWay(one)) continue;
      const result = await reading(photos, one, owner).catch((thrown: unknown) => asPortraitError(thrown).code);
      if (result === 'not asked') continue;
      seen.push({ path: one.path, result });
      meant.push({ path: one.path, result: meaning(one.answer, one.read === 'photos') });
    }
    expect(seen.length).toBeGreaterThan(100);
    expect(seen).toEqual(meant);
  });
});
