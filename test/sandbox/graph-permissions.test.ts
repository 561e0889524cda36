import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { everyPermission, permissionFamilies } from './contract-permissions.js';
import type { PermissionFamily } from './contract-permissions.js';
import type { GraphErrorBody, OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';
import { signedToken } from './signed-token.js';

let open: OpenSandbox;
let picture: Buffer;
/** Every token that is tried, by its claims: signing costs more than asking. */
const tokens = new Map<string, Promise<string>>();

beforeAll(async () => {
  open = await openSandbox();
  picture = await readFile(new URL('../../assets/sandbox/photos/users/amelia.hartwell.jpg', import.meta.url));
});

afterAll(() => open.stop());

function tokenFor(claims: object): Promise<string> {
  const key = JSON.stringify(claims);
  const token = tokens.get(key) ?? signedToken(open, claims);
  tokens.set(key, token);
  return token;
}

async function ask({ path, method }: PermissionFamily, token: string): Promise<string> {
  const init = {
    ...(method ? { method, body: new Uint8Array(picture) } : {}),
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'image/jpeg' },
  };
  const response = await fetch(`${open.sandbox.httpUrl}/v1.0/${path}`, init);
  const text = await response.text();
  return response.ok ? 'opened' : `${response.status} ${(JSON.parse(text) as GraphErrorBody).error.code}`;
}

/** What each permission by itself brings about: those that open, and the answers to the rest. */
async function tried(family: PermissionFamily, claims: (name: string) => object) {
  const answers = await Promise.all(
    everyPermission.map(async (name) => [name, await ask(family, await tokenFor(claims(name)))] as const),
  );
  return {
    opening: answers.filter(([, answer]) => answer === 'opened').map(([name]) => name),
    others: [...new Set(answers.map(([, answer]) => answer).filter((answer) => answer !== 'opened'))],
  };
}

const ordered = (names: readonly string[]) => everyPermission.filter((name) => names.includes(name));

describe.each(permissionFamilies.map((family) => [family.what, family] as const))('%s', (_what, family) => {
  it('opens to a user with one of its permissions, and with no other', async () => {
    expect(await tried(family, (scp) => ({ idtyp: 'user', oid: family.viewer, scp }))).toEqual({
      opening: ordered(family.delegated),
      others: [`403 ${family.refusal}`],
    });
  });

  it('opens to an application with one of its permissions, and with no other', async () => {
    expect(await tried(family, (role) => ({ idtyp: 'app', appid: 'some-app', roles: [role] }))).toEqual({
      opening: ordered(family.application ?? []),
      others: [family.application ? `403 ${family.refusal}` : '400 BadRequest'],
    });
  });
});
