import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { eras } from '../../src/sandbox/settings.js';
import { contractCases, photoReads } from './contract-cases.js';
import type { ContractCase } from './contract-cases.js';
import type { Answer } from './contract-answers.js';
import { ownerForms } from './contract-owners.js';
import type { GraphErrorBody, OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';

let open: OpenSandbox;
const tokens = new Map<string, string>();

/** All that a user's token has to hold for the reads of the table. */
const scopes = 'User.Read Team.ReadBasic.All Contacts.Read';

beforeAll(async () => {
  open = await openSandbox();
  tokens.set('app', await open.appToken('tools'));
  const users = new Set(contractCases.map(({ owner }) => owner.viewer).filter((viewer) => viewer !== 'app'));
  for (const user of users) tokens.set(user, await open.userToken(user, scopes));
});

afterAll(() => open.stop());

/** What came back, in the words of the table. */
async function seen(response: Response, expected: Answer): Promise<Answer> {
  const { status, headers } = response;
  const [type, etag] = [headers.get('content-type') ?? '', headers.get('etag') ?? ''];
  if (status === 200 && type.startsWith('image/')) {
    const bytes = Buffer.from(await response.arrayBuffer());
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (expected.kind !== 'sized') return { kind: 'original', status, type, etag, sha256 };
    const { width, height, format } = await sharp(bytes).metadata();
    return { kind: 'sized', status, type: `image/${format}`, etag, side: width === height ? width : 0 };
  }
  const body = (await response.json()) as Record<string, unknown> & GraphErrorBody & { value?: object[] };
  if (status !== 200) return { kind: 'refusal', status, code: body.error.code, message: body.error.message };
  if (!body.value) return { kind: 'metadata', status, body: Object.entries(body) };
  const items = body.value.map((item) => Object.entries(item));
  return { kind: 'list', status, context: String(body['@odata.context']), items };
}

/** What is wrong with the headers of an answer. */
function headerFaults({ status, headers }: Response): string[] {
  const type = headers.get('content-type') ?? '';
  const json = status === 200 ? /^application\/json;odata\.metadata=minimal;/ : /^application\/json$/;
  return [
    headers.get('cache-control') === 'private' ? [] : ['cache-control'],
    headers.get('request-id') === headers.get('client-request-id') ? [] : ['client-request-id'],
    json.test(type) || type.startsWith('image/') ? [] : ['content-type'],
  ].flat();
}

async function check({ owner, path, answer }: ContractCase) {
  const response = await open.graph(path, tokens.get(owner.viewer) ?? '');
  const headers = headerFaults(response);
  return { asked: { path, answer, headers: [] }, got: { path, answer: await seen(response, answer), headers } };
}

describe.each(eras)('in the era %s', (era) => {
  beforeAll(async () => {
    const init = { method: 'PUT', body: JSON.stringify({ era }), headers: { 'Content-Type': 'application/json' } };
    expect((await fetch(`${open.sandbox.httpUrl}/sandbox/settings`, init)).status).toBe(200);
  });

  describe.each(ownerForms.map(({ template }) => template))('%s', (template) => {
    it.each(photoReads)('/%s answers as the table says, on v1.0 and beta', async (read) => {
      const cases = contractCases.filter(
        (one) => one.era === era && one.form.template === template && one.read === read,
      );
      expect(cases.length).toBeGreaterThan(0);
      const checked = await Promise.all(cases.map(check));
      expect(checked.map(({ got }) => got)).toEqual(checked.map(({ asked }) => asked));
    });
  });
});
