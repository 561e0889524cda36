import type { JsonWebKey } from 'node:crypto';
import type { House } from '../house/open-house.js';
import { decoded, encoded, forged, ownJwk, partsOf, signedWithPublicKey, withHeader } from './forge-token.js';

/** What an attacker has to begin with. */
export interface Surroundings {
  readonly house: House;
  readonly serviceUrl: string;
  /** A token that the bot takes; an attacker may have seen it go by. */
  readonly good: string;
  /** The Bot Framework's public key, as anybody can read it. */
  readonly publicJwk: JsonWebKey;
  /** Signs with the very key of the Bot Framework or of Entra. */
  readonly sign: (claims: object, header?: object, issuer?: 'botframework' | 'entra') => Promise<string>;
}

export interface ChannelAttack {
  readonly what: string;
  /** The Authorization header that is tried. */
  readonly make: (at: Surroundings) => Promise<string> | string;
  /** What the activity says otherwise than the token's. */
  readonly activity?: Record<string, unknown>;
  /** 401 where nothing else is said. */
  readonly status?: 400 | 403 | 431;
}

const seconds = () => Math.floor(Date.now() / 1_000);
const stranger = '9a8b7c6d-5e4f-4321-8fed-cba987654321';
const claimsOf = (token: string) => decoded(partsOf(token)[1]);
const headerOf = (token: string) => decoded(partsOf(token)[0]);
const bearer = (token: string) => `Bearer ${token}`;

/** A token made of the good one, announced as it should be. */
const altered = (what: string, alter: (good: string, at: Surroundings) => string): ChannelAttack => ({
  what,
  make: (at) => bearer(alter(at.good, at)),
});

/** Properly signed by the Bot Framework with other claims; undefined takes a claim away. */
const signedClaims = (what: string, change: (at: Surroundings) => object): ChannelAttack => ({
  what: `${what}, properly signed`,
  make: async (at) => bearer(await at.sign({ ...claimsOf(at.good), ...change(at) })),
});

/** Properly signed by the Bot Framework with a header that brings something along. */
const signedHeader = (what: string, header: object): ChannelAttack => ({
  what: `${what}, properly signed`,
  make: async (at) => bearer(await at.sign(claimsOf(at.good), header)),
});

const signatures: readonly ChannelAttack[] = [
  ...['none', 'None', 'NONE', 'nOnE', ''].map((alg) =>
    altered(`alg '${alg}', nothing signed`, (good) => withHeader(good, { alg }, '')),
  ),
  altered('alg none, the signature kept', (good) => withHeader(good, { alg: 'none' })),
  altered('no alg', (good) => withHeader(good, { alg: undefined })),
  altered('a list of algs', (good) => withHeader(good, { alg: ['RS256'] })),
  ...(['HS256', 'HS384', 'HS512'] as const).map((alg) =>
    altered(`${alg} with the public key`, (good, { publicJwk }) => signedWithPublicKey(good, alg, 'pem', publicJwk)),
  ),
  altered('HS256 with the public key as JSON', (good, { publicJwk }) =>
    signedWithPublicKey(good, 'HS256', 'jwk', publicJwk),
  ),
  ...['RS384', 'RS512', 'PS256', 'ES256', 'EdDSA', 'rs256'].map((alg) =>
    altered(`alg ${alg}, the signature kept`, (good) => withHeader(good, { alg })),
  ),
  altered('RS512 of a stranger', (good) => forged({ ...headerOf(good), alg: 'RS512' }, claimsOf(good), 'RSA-SHA512')),
  altered('an empty signature', (good) => good.replace(/[^.]+$/, '')),
  altered('no signature', (good) => good.replace(/\.[^.]+$/, '')),
  altered('zeros for a signature', (good) => good.replace(/[^.]+$/, Buffer.alloc(256).toString('base64url'))),
  altered('a signature with one bit turned', (good) =>
    good.replace(/\.([^.])([^.]*)$/, (_all, first: string, rest: string) => `.${first === 'A' ? 'B' : 'A'}${rest}`),
  ),
  altered('another service address in the payload', (good) => {
    const [header, , signature] = partsOf(good);
    return `${header}.${encoded({ ...claimsOf(good), serviceurl: 'http://127.0.0.1:1/' })}.${signature}`;
  }),
  altered('a claim twice', (good) => {
    const [header, payload, signature] = partsOf(good);
    const text = Buffer.from(payload, 'base64url').toString();
    return `${header}.${encoded(text.replace('{', `{"aud":"${stranger}",`))}.${signature}`;
  }),
];

const keys: readonly ChannelAttack[] = [
  altered('a stranger’s key under the Bot Framework’s name', (good) => forged(headerOf(good), claimsOf(good))),
  altered('a stranger’s key in the header (jwk)', (good) => forged({ ...headerOf(good), jwk: ownJwk }, claimsOf(good))),
  altered('a stranger’s key behind jku', (good) => forged({ kid: 'own', jku: 'http://127.0.0.1:1/' }, claimsOf(good))),
  altered('a stranger’s key behind x5u', (good) => forged({ kid: 'own', x5u: 'http://127.0.0.1:1/' }, claimsOf(good))),
  altered('a stranger’s certificate (x5c)', (good) => forged({ kid: 'own', x5c: ['MIIB'] }, claimsOf(good))),
  altered('a stranger’s key without a kid', (good) => forged({}, claimsOf(good))),
  signedHeader('jku', { jku: 'https://login.example/keys' }),
  signedHeader('x5u', { x5u: 'https://login.example/keys.pem' }),
  signedHeader('jwk', { jwk: ownJwk }),
  signedHeader('crit that nobody knows', { crit: ['exp'], exp: 1 }),
  signedHeader('b64 that changes what was signed', { b64: false, crit: ['b64'] }),
  ...(
    [
      ['a path', '../../../../etc/passwd'],
      ['SQL', "x' UNION SELECT 'secret' --"],
      ['a URL', 'https://login.example/keys'],
      ['a member of every object', '__proto__'],
      ['nothing', ''],
      ['null', null],
      ['a list', ['kid']],
      ['a number', 0],
      ['10 KB', 'k'.repeat(10_240)],
    ] as const
  ).map(([what, kid]) => signedHeader(`kid that is ${what}`, { kid })),
];

const claims: readonly ChannelAttack[] = [
  signedClaims('another issuer', () => ({ iss: 'https://api.botframework.example' })),
  signedClaims('the government’s issuer', () => ({ iss: 'https://api.botframework.us' })),
  signedClaims('the issuer with something behind it', () => ({ iss: 'https://api.botframework.com/' })),
  signedClaims('the issuer in a list', () => ({ iss: ['https://api.botframework.com'] })),
  signedClaims('no issuer', () => ({ iss: undefined })),
  signedClaims('another bot as audience', () => ({ aud: stranger })),
  signedClaims('the connector as audience', () => ({ aud: 'https://api.botframework.com' })),
  signedClaims('a list of audiences, ours among them', ({ house }) => ({
    aud: [house.open.info.bot.clientId, stranger],
  })),
  signedClaims('our audience behind 28:', ({ house }) => ({ aud: `28:${house.open.info.bot.clientId}` })),
  signedClaims('an empty audience', () => ({ aud: '' })),
  signedClaims('no audience', () => ({ aud: undefined })),
  signedClaims('an end 301 seconds ago', () => ({ exp: seconds() - 301 })),
  signedClaims('an end an hour ago', () => ({ exp: seconds() - 3_600 })),
  signedClaims('an end in words', () => ({ exp: String(seconds() + 600) })),
  signedClaims('an end before all time', () => ({ exp: -1 })),
  signedClaims('no end', () => ({ exp: undefined })),
  signedClaims('a beginning in six minutes', () => ({ nbf: seconds() + 360 })),
  signedClaims('a beginning in words', () => ({ nbf: 'now' })),
  signedClaims('another service address', () => ({ serviceurl: 'http://127.0.0.1:1/' })),
  signedClaims('the service address with a slash', ({ serviceUrl }) => ({ serviceurl: `${serviceUrl}/` })),
  signedClaims('the service address in capitals', ({ serviceUrl }) => ({ serviceurl: serviceUrl.toUpperCase() })),
  signedClaims('the service address in a list', ({ serviceUrl }) => ({ serviceurl: [serviceUrl] })),
  signedClaims('an empty service address', () => ({ serviceurl: '' })),
  signedClaims('no service address', () => ({ serviceurl: undefined })),
  signedClaims('the service address under another name', ({ serviceUrl }) => ({
    serviceurl: undefined,
    serviceUrl,
  })),
  signedClaims('a skill’s caller (version 1)', () => ({ ver: '1.0', appid: stranger })),
  signedClaims('a skill’s caller (version 2)', () => ({ ver: '2.0', azp: stranger })),
  signedClaims('a caller that is no text', () => ({ appid: 7 })),
];

/** Good tokens, for something else. */
const others: readonly ChannelAttack[] = [
  {
    what: 'Entra’s token for the bot’s own id',
    make: async (at) => bearer(await botToken(at, at.house.open.info.bot.clientId)),
  },
  {
    what: 'the token that the bot itself sends to the connector',
    make: async (at) => bearer(await botToken(at, 'https://api.botframework.com')),
  },
  {
    what: 'a user’s token from Teams',
    make: async ({ house: { open } }) =>
      bearer(await open.userToken(open.user('normal').id, `${open.client('portrait').appIdUri}/access_as_user`)),
  },
  { what: 'a token for Graph', make: async ({ house }) => bearer(await house.open.appToken('portrait')) },
  {
    what: 'good claims under Entra’s key',
    make: async (at) => bearer(await at.sign(claimsOf(at.good), {}, 'entra')),
  },
  ...(['botframework', 'entra'] as const).map((issuer) => ({
    what: `the Emulator’s claims under the key of ${issuer}`,
    make: async (at: Surroundings) => bearer(await at.sign(emulatorClaims(at), {}, issuer)),
  })),
  {
    what: 'the Emulator’s claims in an activity of the Emulator',
    make: async (at) => bearer(await at.sign(emulatorClaims(at), {}, 'entra')),
    activity: { channelId: 'emulator' },
  },
  {
    what: 'the claims of an App Service channel, in an activity of it',
    make: async (at) => bearer(await at.sign(claimsOf(at.good), {}, 'entra')),
    activity: { channelId: 'AseChannel' },
  },
  ...['webchat', 'emulator', 'directline', 'AseChannel', 'MSTEAMS', 'msteams ', '*'].map((channelId) => ({
    what: `a good one in an activity of the channel ‘${channelId}’, which its key does not endorse`,
    make: ({ good }: Surroundings) => bearer(good),
    activity: { channelId },
  })),
  {
    what: 'a good one in an activity for another service address',
    make: ({ good }) => bearer(good),
    activity: { serviceUrl: 'http://127.0.0.1:1/' },
  },
  {
    what: 'a good one in an activity for a service address elsewhere',
    make: ({ good }) => bearer(good),
    activity: { serviceUrl: 'https://smba.trafficmanager.net/emea/' },
    status: 403,
  },
  {
    what: 'a good one in an activity without a service address',
    make: ({ good }) => bearer(good),
    activity: { serviceUrl: undefined },
    status: 400,
  },
];

const shapes: readonly ChannelAttack[] = [
  { what: 'nothing at all', make: () => '' },
  { what: 'a scheme alone', make: () => 'Bearer' },
  { what: 'the word null', make: () => 'Bearer null' },
  { what: 'a token without its scheme', make: ({ good }) => good },
  { what: 'another scheme', make: ({ good }) => `Basic ${good}` },
  { what: 'two schemes', make: ({ good }) => `Bearer Bearer ${good}` },
  { what: 'two spaces', make: ({ good }) => `Bearer  ${good}` },
  { what: 'a tab for a space', make: ({ good }) => `Bearer\t${good}` },
  { what: 'two good ones', make: ({ good }) => `Bearer ${good} ${good}` },
  { what: 'two good ones and a comma', make: ({ good }) => `Bearer ${good}, Bearer ${good}` },
  { what: 'spaces inside', make: ({ good }) => bearer(good.replace('.', ' . ')) },
  { what: 'quotes around it', make: ({ good }) => bearer(`"${good}"`) },
  { what: 'padding at its end', make: ({ good }) => bearer(`${good}==`) },
  { what: 'a fourth part', make: ({ good }) => bearer(`${good}.e30`) },
  { what: 'an encrypted one’s five parts', make: () => 'Bearer e30.e30.e30.e30.e30' },
  { what: 'three parts of nothing', make: () => 'Bearer e30.e30.e30' },
  altered('a payload that is a list', (good) => forged(headerOf(good), [])),
  altered('a payload that is no JSON', (good) => `${partsOf(good)[0]}.${encoded('{')}.${partsOf(good)[2]}`),
  altered('a header that is no JSON', (good) => `${encoded('{')}.${partsOf(good)[1]}.${partsOf(good)[2]}`),
  { what: '15 KB of dots', make: () => bearer('.'.repeat(15_000)) },
  {
    what: 'good claims with 8 KB beside them, under a stranger’s key',
    make: ({ good }) => bearer(forged(headerOf(good), { ...claimsOf(good), more: 'x'.repeat(8_000) })),
  },
  // More than Node takes of headers: it never comes to the bot.
  {
    what: 'good claims with 100 KB beside them, properly signed',
    make: async (at) => bearer(await at.sign({ ...claimsOf(at.good), more: 'x'.repeat(100_000) })),
    status: 431,
  },
];

/** A token that the sandbox's Entra gives to the bot's own registration. */
async function botToken({ house: { open } }: Surroundings, audience: string): Promise<string> {
  const { clientId, clientSecret } = open.info.bot;
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  return (await open.postToken({ ...form, scope: `${audience}/.default` })).body.access_token;
}

/** As the Bot Framework Emulator claims, to which the SDK opens the same door. */
function emulatorClaims({ house, serviceUrl }: Surroundings): object {
  const { clientId } = house.open.info.bot;
  return {
    iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
    aud: clientId,
    appid: clientId,
    ver: '1.0',
    serviceurl: serviceUrl,
    nbf: seconds() - 60,
    exp: seconds() + 600,
  };
}

/** Every Authorization header that must not open the bot's door. */
export const channelAttacks: readonly ChannelAttack[] = [...signatures, ...keys, ...claims, ...others, ...shapes];
