import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSso, wholeText, type OpenSso } from './open-sso.js';
import { tokenAttacks } from './token-attacks.js';

let sso: OpenSso;
let good: string;

beforeAll(async () => {
  sso = await openSso();
  good = await sso.ssoToken(sso.user('normal').id);
});

afterAll(() => sso.stop());

describe('a token that must not open the door', () => {
  it.each(tokenAttacks)('is $what', async ({ make, code = 'token_invalid' }) => {
    const token = await make(sso, good);
    const refused = await sso.door.bearer(`Bearer ${token}`).catch((thrown: unknown) => thrown);
    expect(refused).toMatchObject({ code, status: code === 'token_invalid' ? 401 : 403 });
    await expect(sso.door.verify(token)).rejects.toMatchObject({ code });
    // Neither the token nor a name that it carries reaches whoever reads the error.
    const told = wholeText(refused);
    for (const part of token.split('.').filter(({ length }) => length > 20)) expect(told).not.toContain(part);
    expect(told).not.toContain(sso.user('normal').id);
    await expect(sso.door.verify(good)).resolves.toMatchObject({ userId: sso.user('normal').id });
  });

  it('is not made one by its number: the good one still opens it, at first sight too', async () => {
    expect(tokenAttacks.length).toBeGreaterThan(40);
    const another = await sso.ssoToken(sso.user('wide').id);
    await expect(sso.door.verify(another)).resolves.toMatchObject({ userId: sso.user('wide').id });
    await expect(sso.ssoTokens().verify(good)).resolves.toMatchObject({ userId: sso.user('normal').id });
  });
});
