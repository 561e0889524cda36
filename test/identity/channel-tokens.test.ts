import { beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { ChannelTokens } from '../../src/identity/index.js';
import { clouds, cloudNames, type BotFramework } from '../../src/model/clouds.js';
import { HandClock } from '../foundation/hand-clock.js';

const botId = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const activity = { channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/emea/' };
const keysUrl = 'https://login.botframework.example/keys';
const second = 1_000;
const start = Date.UTC(2026, 0, 5, 9);

let privateKey: CryptoKey;
let jwk: JWK & { endorsements: string[] };

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  privateKey = pair.privateKey;
  jwk = { ...(await exportJWK(pair.publicKey)), kid: 'one', use: 'sig', endorsements: ['msteams', 'webchat'] };
});

const json = (body: unknown, status = 200) => ({ status, body: new Response(JSON.stringify(body)).body });
type Answer = ReturnType<typeof json>;

/** A door of a bot in a cloud, and a Bot Framework that signs for it. */
function openDoor(framework: BotFramework = clouds.global.botFramework, answer?: (url: string) => Promise<Answer>) {
  const clock = new HandClock(start);
  const fetched: string[] = [];
  const published = (url: string) =>
    Promise.resolve(json(url === framework.openIdMetadata ? { jwks_uri: keysUrl } : { keys: [jwk] }));
  const tokens = new ChannelTokens({
    issuer: framework.issuer,
    openIdMetadata: framework.openIdMetadata,
    botId,
    clock,
    fetch: (url) => {
      fetched.push(url);
      return (answer ?? published)(url);
    },
  });
  const sign = (change: object = {}, kid = 'one') =>
    new SignJWT({
      iss: framework.issuer,
      aud: botId,
      serviceurl: activity.serviceUrl,
      nbf: start / second,
      exp: start / second + 3_600,
      ...change,
    })
      .setProtectedHeader({ alg: 'RS256', kid })
      .sign(privateKey);
  const admit = (token: string, sent = activity) => tokens.admit(`Bearer ${token}`, sent);
  return { admit, sign, clock, fetched };
}

const refused = { code: 'token_invalid', status: 401 };

describe('the life of a channel’s token', () => {
  it('ends five minutes after its end, since clocks differ', async () => {
    const { admit, sign } = openDoor();
    await expect(admit(await sign({ exp: start / second - 299 }))).resolves.toBeUndefined();
    await expect(admit(await sign({ exp: start / second - 301 }))).rejects.toMatchObject(refused);
  });

  it('begins five minutes before its beginning', async () => {
    const { admit, sign } = openDoor();
    await expect(admit(await sign({ nbf: start / second + 299 }))).resolves.toBeUndefined();
    await expect(admit(await sign({ nbf: start / second + 301 }))).rejects.toMatchObject(refused);
  });

  it('ends for a token that is remembered as for any other', async () => {
    const { admit, sign, clock } = openDoor();
    const token = await sign({ exp: start / second + 60 });
    await admit(token);
    await clock.advance(359 * second);
    await expect(admit(token)).resolves.toBeUndefined();
    await clock.advance(2 * second);
    await expect(admit(token)).rejects.toMatchObject(refused);
  });
});

describe('a token that is remembered', () => {
  it('opens the door for its own service address and for channels that its key endorses alone', async () => {
    const { admit, sign } = openDoor();
    const token = await sign();
    await admit(token);
    await expect(admit(token, { ...activity, channelId: 'webchat' })).resolves.toBeUndefined();
    await expect(admit(token, { ...activity, channelId: 'telegram' })).rejects.toMatchObject(refused);
    const elsewhere = { ...activity, serviceUrl: 'https://smba.trafficmanager.net/amer/' };
    await expect(admit(token, elsewhere)).rejects.toMatchObject(refused);
    await expect(admit(token)).resolves.toBeUndefined();
  });

  it('does not make its neighbour good, which differs in one letter', async () => {
    const { admit, sign } = openDoor();
    const token = await sign();
    await admit(token);
    const neighbour = token.replace(/\.(.)([^.]*)$/, (_all, first: string, rest: string) => {
      return `.${first === 'A' ? 'B' : 'A'}${rest}`;
    });
    await expect(admit(neighbour)).rejects.toMatchObject(refused);
  });
});

describe('the keys', () => {
  it.each(cloudNames)('of the cloud %s are its Bot Framework’s, and sign for no other cloud', async (name) => {
    const framework = clouds[name].botFramework;
    const { admit, sign, fetched } = openDoor(framework);
    await expect(admit(await sign())).resolves.toBeUndefined();
    const others = cloudNames
      .map((other) => clouds[other].botFramework.issuer)
      .filter((iss) => iss !== framework.issuer);
    for (const iss of others) await expect(admit(await sign({ iss }))).rejects.toMatchObject(refused);
    expect(fetched).toEqual([framework.openIdMetadata, keysUrl]);
  });

  it('are fetched once for a hundred tokens at a time, and not for names that a stranger makes up', async () => {
    const { admit, sign, fetched } = openDoor();
    await Promise.all(Array.from({ length: 100 }, async (_, jti) => admit(await sign({ jti: String(jti) }))));
    for (const kid of ['made up', '../one', 'One'])
      await expect(admit(await sign({}, kid))).rejects.toMatchObject(refused);
    expect(fetched).toHaveLength(2);
  });

  it('without endorsements speak for no channel', async () => {
    for (const endorsements of [undefined, [], 'msteams', ['webchat']]) {
      const keys = [{ ...jwk, endorsements }];
      const { admit, sign } = openDoor(undefined, (url) =>
        Promise.resolve(json(url === keysUrl ? { keys } : { jwks_uri: keysUrl })),
      );
      await expect(admit(await sign())).rejects.toMatchObject(refused);
    }
  });

  it.each<[string, (url: string) => Promise<Answer>]>([
    ['nobody answers', () => Promise.reject(new TypeError('fetch failed'))],
    ['an error comes', () => Promise.resolve(json({}, 503))],
    ['a redirect comes', () => Promise.resolve(json({}, 302))],
    ['something else comes', () => Promise.resolve({ status: 200, body: new Response('<html>').body })],
    ['no way to the keys comes', () => Promise.resolve(json({ issuer: 'https://api.botframework.com' }))],
    [
      'the keys are where anybody could change them',
      (url) => Promise.resolve(json(url === 'http://a.example/' ? { keys: [jwk] } : { jwks_uri: 'http://a.example/' })),
    ],
    ['the keys are a file', () => Promise.resolve(json({ jwks_uri: 'file:///etc/keys' }))],
    ['the keys are not there', (url) => Promise.resolve(url === keysUrl ? json({}, 404) : json({ jwks_uri: keysUrl }))],
    ['too much comes', () => Promise.resolve(json({ jwks_uri: keysUrl, more: ' '.repeat(300 * 1_024) }))],
  ])('are out of reach where %s, which is not the token’s fault', async (_what, answer) => {
    const { admit, sign } = openDoor(undefined, answer);
    await expect(admit(await sign())).rejects.toMatchObject({ code: 'sign_in_unavailable', status: 502 });
  });

  it('are there again as soon as somebody answers', async () => {
    const failures = [new TypeError('fetch failed')];
    const { admit, sign } = openDoor(undefined, (url) => {
      const failure = failures.pop();
      if (failure) return Promise.reject(failure);
      return Promise.resolve(json(url === keysUrl ? { keys: [jwk] } : { jwks_uri: keysUrl }));
    });
    const token = await sign();
    await expect(admit(token)).rejects.toMatchObject({ code: 'sign_in_unavailable' });
    await expect(admit(token)).resolves.toBeUndefined();
  });
});
