import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { breakDown, requests, reset } from './control-calls.js';
import type { OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';

let open: OpenSandbox;
let metadata: unknown;

beforeAll(async () => {
  open = await openSandbox();
  const response = await open.graph(`/v1.0/users/${open.user('normal').id}/photo`, await open.appToken('tools'));
  metadata = await response.json();
});

afterAll(() => open.stop());

beforeEach(() => reset(open));

/** Runs a client as a process and reads what it found. */
async function run(program: 'graph-client' | 'pnp-graph', graph: string) {
  const file = fileURLToPath(new URL(`clients/${program}.mjs`, import.meta.url));
  const task = {
    graph,
    token: await open.appToken('tools'),
    withPhoto: open.user('normal').id,
    withoutPhoto: open.user('none').id,
  };
  const { stdout } = await promisify(execFile)(process.execPath, [file, JSON.stringify(task)], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: open.sandbox.caFile },
  });
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('@microsoft/microsoft-graph-client', () => {
  it('reads metadata, bytes, etag, both versions and a batch, and sees that there is no photo', async () => {
    expect(await run('graph-client', open.sandbox.httpsUrl)).toEqual({
      metadata,
      sized: { type: 'image/jpeg', size: expect.any(Number) },
      raw: { etag: (metadata as Record<string, string>)['@odata.mediaEtag'], type: 'image/jpeg' },
      beta: expect.stringContaining('/beta/$metadata#'),
      missing: { statusCode: 404, code: 'ImageNotFound' },
      batch: { start: 'ffd8', type: 'image/jpeg', none: 404 },
    });
  });

  it('comes again after a 429', async () => {
    await breakDown(open, [{ path: '/v1.0/users/*/photo', kind: 'status', status: 429, retryAfter: 1, count: 1 }]);
    expect(await run('graph-client', open.sandbox.httpsUrl)).toMatchObject({ metadata });
    const [first, second] = await requests(open);
    expect([first?.status, second?.status]).toEqual([429, 200]);
    expect(Date.parse(second?.at ?? '') - Date.parse(first?.at ?? '')).toBeGreaterThanOrEqual(950);
  });
});

describe('@pnp/graph', () => {
  it.each(['httpUrl', 'httpsUrl'] as const)(
    'reads metadata, sizes, bytes and a batch at %s, and sees that there is no photo',
    async (address) => {
      expect(await run('pnp-graph', open.sandbox[address])).toEqual({
        metadata,
        sized: '48x48',
        bytes: { start: 'ffd8', length: expect.any(Number) },
        missing: 404,
        batch: ['default', '64x64', 404],
      });
    },
  );
});
