import { createHmac, createPublicKey, generateKeyPairSync, sign, type JsonWebKey } from 'node:crypto';
import type { OpenSso } from './open-sso.js';

export interface TokenAttack {
  readonly what: string;
  /** The token that is tried, made of a good one. */
  readonly make: (sso: OpenSso, good: string) => Promise<string> | string;
  /** `token_invalid` where nothing else is said. */
  readonly code?: 'tenant_not_allowed';
}

const encoded = (part: object | string) =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');
const partsOf = (token: string) => token.split('.') as [string, string, string];
const decoded = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
const headerOf = (token: string) => decoded(partsOf(token)[0]);
const seconds = () => Math.floor(Date.now() / 1_000);
const stranger = '9a8b7c6d-5e4f-4321-8fed-cba987654321';

/** A key of the attacker's own. */
const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ownJwk = own.publicKey.export({ format: 'jwk' });

/** Signs with the attacker's key, under any algorithm. */
function forged(header: object, payload: object | string, digest = 'RSA-SHA256'): string {
  const content = `${encoded({ typ: 'JWT', alg: 'RS256', ...header })}.${encoded(payload)}`;
  return `${content}.${sign(digest, Buffer.from(content), own.privateKey).toString('base64url')}`;
}

/** The authority's public key, as anybody can read it. */
async function publicJwk({ sandbox }: OpenSso): Promise<JsonWebKey> {
  const answer = await fetch(`${sandbox.httpUrl}/common/discovery/v2.0/keys`);
  const { keys } = (await answer.json()) as { keys: JsonWebKey[] };
  return keys[0] ?? {};
}

/** The good token with another header, its signature kept, left out or made anew. */
const withHeader = (what: string, header: object, signature?: string): TokenAttack => ({
  what,
  make: (_sso, good) => {
    const [, payload, kept] = partsOf(good);
    return `${encoded({ ...headerOf(good), ...header })}.${payload}.${signature ?? kept}`;
  },
});

/** Properly signed by the authority with a header that brings something along. */
const signedHeader = (what: string, header: object): TokenAttack => ({
  what,
  make: async (sso) => sso.sign(await sso.goodClaims(), header),
});

/** Properly signed by the authority with other claims; undefined takes a claim away. */
const signedClaims = (what: string, change: (sso: OpenSso) => object, code?: TokenAttack['code']): TokenAttack => ({
  what: `${what}, properly signed`,
  make: async (sso) => sso.sign({ ...(await sso.goodClaims()), ...change(sso) }),
  ...(code && { code }),
});

/** The public key's text in the place of a shared secret (CVE-2015-9235 and its kin). */
const asSecret = (alg: 'HS256' | 'HS384' | 'HS512', format: 'pem' | 'jwk'): TokenAttack => ({
  what: `${alg} with the public key as ${format}`,
  make: async (sso, good) => {
    const jwk = await publicJwk(sso);
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    const secret = format === 'jwk' ? JSON.stringify(jwk) : key.export({ type: 'spki', format: 'pem' });
    const content = `${encoded({ ...headerOf(good), alg })}.${partsOf(good)[1]}`;
    return `${content}.${createHmac(alg.replace('HS', 'sha'), secret).update(content).digest('base64url')}`;
  },
});

const ownKey = (what: string, header: (sso: OpenSso, good: string) => object): TokenAttack => ({
  what,
  make: async (sso, good) => forged(header(sso, good), await sso.goodClaims()),
});

const signatures: readonly TokenAttack[] = [
  ...['none', 'None', 'NONE', 'nOnE', ''].map((alg) => withHeader(`alg '${alg}', nothing signed`, { alg }, '')),
  withHeader('alg none, the signature kept', { alg: 'none' }),
  withHeader('no alg', { alg: undefined }),
  withHeader('a list of algs', { alg: ['RS256'] }),
  ...(['HS256', 'HS384', 'HS512'] as const).map((alg) => asSecret(alg, 'pem')),
  asSecret('HS256', 'jwk'),
  ...['RS384', 'RS512', 'PS256', 'ES256', 'EdDSA', 'rs256'].map((alg) => withHeader(`alg ${alg}`, { alg })),
  {
    what: 'RS512 of a stranger',
    make: async (sso, good) => forged({ ...headerOf(good), alg: 'RS512' }, await sso.goodClaims(), 'RSA-SHA512'),
  },
  { what: 'an empty signature', make: (_sso, good) => good.replace(/[^.]+$/, '') },
  { what: 'no signature', make: (_sso, good) => good.replace(/\.[^.]+$/, '') },
  {
    what: 'a signature of nothing but zeros',
    make: (_sso, good) => good.replace(/[^.]+$/, Buffer.alloc(256).toString('base64url')),
  },
  {
    what: 'a signature with one bit turned',
    make: (_sso, good) =>
      good.replace(/\.([^.])([^.]*)$/, (_all, first: string, rest: string) => `.${first === 'A' ? 'B' : 'A'}${rest}`),
  },
  {
    what: 'another’s signature',
    make: async (sso, good) => `${good.replace(/[^.]+$/, '')}${partsOf(await sso.ssoToken(sso.user('wide').id))[2]}`,
  },
  {
    what: 'another person in the payload',
    make: (sso, good) => {
      const [header, payload, signature] = partsOf(good);
      return `${header}.${encoded({ ...decoded(payload), oid: sso.user('wide').id })}.${signature}`;
    },
  },
  {
    what: 'a claim twice',
    make: (_sso, good) => {
      const [header, payload, signature] = partsOf(good);
      const text = Buffer.from(payload, 'base64url').toString();
      return `${header}.${encoded(text.replace('{', `{"oid":"${stranger}",`))}.${signature}`;
    },
  },
];

const keys: readonly TokenAttack[] = [
  ownKey('a stranger’s key under the authority’s name', (_sso, good) => headerOf(good)),
  ownKey('a stranger’s key that is in the header (jwk)', (_sso, good) => ({ ...headerOf(good), jwk: ownJwk })),
  ownKey('a stranger’s key behind jku', ({ sandbox }) => ({ kid: 'own', jku: `${sandbox.httpUrl}/keys` })),
  ownKey('a stranger’s key behind x5u', ({ sandbox }) => ({ kid: 'own', x5u: `${sandbox.httpUrl}/keys.pem` })),
  ownKey('a stranger’s certificate (x5c)', () => ({ kid: 'own', x5c: ['MIIB'] })),
  ownKey('no kid', () => ({})),
  signedHeader('jku, properly signed', { jku: 'https://login.example/keys' }),
  signedHeader('x5u, properly signed', { x5u: 'https://login.example/keys.pem' }),
  signedHeader('jwk, properly signed', { jwk: ownJwk }),
  signedHeader('x5c, properly signed', { x5c: ['MIIB'] }),
  signedHeader('crit that nobody knows, properly signed', { crit: ['exp'], exp: 1 }),
  signedHeader('b64 that changes what was signed', { b64: false, crit: ['b64'] }),
  ...[
    ['a path', '../../../../etc/passwd'],
    ['SQL', "x' UNION SELECT 'secret' --"],
    ['a URL', 'https://login.example/keys'],
    ['a command', '| whoami'],
    ['a member of every object', '__proto__'],
    ['nothing', ''],
    ['nothing at all', null],
    ['a list', ['kid']],
    ['a number', 0],
    ['an object', { toString: 'kid' }],
    ['10 KB', 'k'.repeat(10_240)],
  ].map(([what, kid]) => signedHeader(`kid that is ${String(what)}, properly signed`, { kid })),
];

const claims: readonly TokenAttack[] = [
  signedClaims('an issuer elsewhere', () => ({ iss: 'https://login.example/v2.0' })),
  signedClaims('the issuer without its version', ({ info }) => ({ iss: info.authority })),
  signedClaims('an issuer of version 1', ({ info }) => ({ iss: `https://sts.windows.net/${info.tenantId}/` })),
  signedClaims('the issuer of another tenant', ({ rules }) => ({ iss: `${rules.authorityHost}/${stranger}/v2.0` })),
  signedClaims('the issuer with something behind it', ({ info }) => ({ iss: `${info.authority}/v2.0/` })),
  signedClaims('the issuer’s template', ({ rules }) => ({ iss: `${rules.authorityHost}/{tenantid}/v2.0` })),
  signedClaims('no issuer', () => ({ iss: undefined })),
  signedClaims('another audience', () => ({ aud: stranger })),
  signedClaims('Graph as audience', () => ({ aud: 'https://graph.microsoft.com' })),
  signedClaims('a list of audiences, ours among them', ({ rules }) => ({ aud: [rules.clientId, stranger] })),
  signedClaims('an audience that begins as ours', ({ rules }) => ({ aud: `${rules.appIdUri}.example` })),
  signedClaims('no audience', () => ({ aud: undefined })),
  signedClaims('another tenant under our issuer', () => ({ tid: stranger })),
  signedClaims(
    'another tenant',
    ({ rules }) => ({ tid: stranger, iss: `${rules.authorityHost}/${stranger}/v2.0` }),
    'tenant_not_allowed',
  ),
  signedClaims('a tenant that is a path', ({ rules }) => ({ tid: 'a/..', iss: `${rules.authorityHost}/a/../v2.0` })),
  signedClaims('no tenant', () => ({ tid: undefined })),
  signedClaims('version 1', () => ({ ver: '1.0' })),
  signedClaims('a version that is a number', () => ({ ver: 2 })),
  signedClaims('no version', () => ({ ver: undefined })),
  signedClaims('an end two minutes ago', () => ({ exp: seconds() - 120 })),
  signedClaims('an end in words', () => ({ exp: String(seconds() + 600) })),
  signedClaims('no end', () => ({ exp: undefined })),
  signedClaims('a beginning in two minutes', () => ({ nbf: seconds() + 120 })),
  signedClaims('a beginning in words', () => ({ nbf: 'now' })),
  signedClaims('no beginning', () => ({ nbf: undefined })),
  signedClaims('no scp', () => ({ scp: undefined })),
  signedClaims('an empty scp', () => ({ scp: '' })),
  signedClaims('another scp', () => ({ scp: 'User.Read' })),
  signedClaims('scp with ours as part of a word', () => ({ scp: 'access_as_user_admin not_access_as_user' })),
  signedClaims('scp in capitals', () => ({ scp: 'ACCESS_AS_USER' })),
  signedClaims('scp as a list', () => ({ scp: ['access_as_user'] })),
  signedClaims('roles and no scp', () => ({ scp: undefined, roles: ['access_as_user'] })),
  signedClaims('an application that calls itself one', () => ({ idtyp: 'app' })),
  signedClaims('a client that is not Teams', () => ({ azp: stranger })),
  signedClaims('the app itself as client', ({ rules }) => ({ azp: rules.clientId })),
  signedClaims('the client under its name in version 1', () => ({
    azp: undefined,
    appid: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  })),
  signedClaims('no client', () => ({ azp: undefined })),
  signedClaims('no oid', () => ({ oid: undefined })),
  signedClaims('an oid that is a name', () => ({ oid: 'amelia@sandbox.example' })),
  signedClaims('an oid that is a path', () => ({ oid: '../users' })),
  signedClaims('an oid in a list', ({ user }) => ({ oid: [user('normal').id] })),
  signedClaims('nobody: every claim empty', () => ({ oid: '', tid: '', iss: '', azp: '', scp: '' })),
];

const others: readonly TokenAttack[] = [
  { what: 'one that has expired', make: (sso) => sso.ssoToken(sso.user('normal').id, { expires_in: '-300' }) },
  {
    what: 'an id token',
    make: async (sso) => {
      const form = {
        grant_type: 'password',
        username: sso.user('normal').id,
        password: 'any',
        scope: 'openid User.Read',
      };
      return (await sso.postToken({ ...form, client_id: sso.rules.clientId })).body.id_token ?? '';
    },
  },
  { what: 'the app’s own token', make: (sso) => sso.appToken('portrait', sso.rules.appIdUri) },
  { what: 'Graph’s token of the same user', make: (sso) => sso.userToken(sso.user('normal').id, 'User.Read') },
  {
    what: 'a token of another app',
    make: (sso) => sso.userToken(sso.user('normal').id, `${sso.client('tools').appIdUri}/access_as_user`),
  },
  {
    what: 'the Bot Framework’s token',
    make: async (sso) => {
      const answer = await fetch(`${sso.sandbox.httpUrl}/sandbox/channel-token`, {
        method: 'POST',
        body: JSON.stringify({ serviceUrl: 'http://127.0.0.1:1/', channelId: 'msteams' }),
      });
      return ((await answer.json()) as { token: string }).token;
    },
  },
  {
    what: 'good claims under the Bot Framework’s key',
    make: async (sso) => sso.sign(await sso.goodClaims(), {}, 'botframework'),
  },
  {
    what: 'good claims with 100 KB beside them',
    make: async (sso) => sso.sign({ ...(await sso.goodClaims()), groups: 'g'.repeat(100_000) }),
  },
  { what: '10 MB of nothing', make: () => 'A'.repeat(10_000_000) },
  { what: 'a million dots', make: () => '.'.repeat(1_000_000) },
  { what: 'two good ones', make: (_sso, good) => `${good} ${good}` },
  { what: 'two good ones and a comma', make: (_sso, good) => `${good},${good}` },
  { what: 'spaces inside', make: (_sso, good) => good.replace('.', ' . ') },
  { what: 'a line break at its end', make: (_sso, good) => `${good}\n` },
  { what: 'a tab before it', make: (_sso, good) => `\t${good}` },
  { what: 'a NUL at its end', make: (_sso, good) => `${good}\0` },
  { what: 'padding at its end', make: (_sso, good) => `${good}==` },
  {
    what: 'base64 instead of base64url',
    make: (_sso, good) =>
      partsOf(good)
        .map((part) => Buffer.from(part, 'base64url').toString('base64'))
        .join('.'),
  },
  { what: 'a fourth part', make: (_sso, good) => `${good}.e30` },
  { what: 'an encrypted one’s five parts', make: () => 'e30.e30.e30.e30.e30' },
  { what: 'a payload that is a list', make: (_sso, good) => forged(headerOf(good), []) },
  {
    what: 'a payload that is no JSON',
    make: (_sso, good) => `${partsOf(good)[0]}.${encoded('{')}.${partsOf(good)[2]}`,
  },
  { what: 'the word null', make: () => 'null' },
  { what: 'a letter that is no ASCII', make: (_sso, good) => good.replace('.', '。') },
];

/** Every token that must not open the door. */
export const tokenAttacks: readonly TokenAttack[] = [...signatures, ...keys, ...claims, ...others];
