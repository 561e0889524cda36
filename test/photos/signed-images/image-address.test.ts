import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ImageAddresses } from '../../../src/photos/signed-images/image-address.js';
import type { ImageClaims } from '../../../src/photos/signed-images/image-claims.js';
import { HandClock } from '../../foundation/hand-clock.js';

/** Made by another program, after the description in image-address.ts and image-key.ts. */
const known =
  '/images/1.cd15dbfd.u5tw0vdQITNmETdjO-0Ed6Spk2LmAON0an9lS_041Uk' +
  '.fiSvh7GpK9tZHxhdcIFF-1vLIWX996FaSPrPH5owTeqfrbCKssEZtmuBcLGDwUNuGM39thhBMvgHg1DtQudzGGmV1-OQALDA6iyx0UbLO6tT7bIKFw1dEtic1RNPEyp4dESfoi_H61tOFnpFtgFUrn4j_xB1QUpnSgZKw7uqIhnVhQ' +
  '/KF7ORzQ3VCqSeBj0jXtGKU.jpg';

const newKey = 'a new key of more than thirty-two bytes!';
const oldKey = 'an old key of more than thirty-two bytes';
const hourMs = 3_600_000;
const tenantId = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const ann: ImageClaims = {
  viewer: { kind: 'app', tenantId },
  owner: { kind: 'user', user: 'ann@example.com' },
  size: 240,
  etag: '"4C2E"',
};

let clock: HandClock;
let addresses: ImageAddresses;

beforeEach(() => {
  clock = new HandClock();
  addresses = withKeys([newKey, oldKey]);
});

const withKeys = (keys: string[], lifeMs = hourMs) => new ImageAddresses({ keys, lifeMs, clock });
const forged = { kind: 'forged' };

const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
const claims: fc.Arbitrary<ImageClaims> = fc.record({
  viewer: fc.oneof(
    fc.record({ kind: fc.constant('app' as const), tenantId: fc.uuid() }),
    fc.record({ kind: fc.constant('user' as const), tenantId: fc.uuid(), userId: fc.uuid() }),
  ),
  owner: fc.oneof(
    fc.record({ kind: fc.constant('me' as const) }),
    fc.record({ kind: fc.constant('user' as const), user: name }),
    fc.record({ kind: fc.constant('team' as const), team: name }),
    fc.record({ kind: fc.constant('userFolderContact' as const), user: name, folder: name, contact: name }),
  ),
  size: fc.integer({ min: 16, max: 1024 }),
  etag: fc.string({ unit: 'binary', maxLength: 60 }),
});

describe('the address of a picture', () => {
  it('says what it was made for, whatever the names hold', () => {
    fc.assert(
      fc.property(claims, (made) => {
        expect(addresses.read(addresses.sign(made))).toMatchObject({ kind: 'valid', claims: made });
      }),
    );
  });

  it('is a path without a query, of letters that need no encoding', () => {
    fc.assert(
      fc.property(claims, (made) => {
        expect(addresses.sign(made)).toMatch(/^\/images\/1\.[0-9a-f]{8}\.[\w-]{43}\.[\w-]+\/[\w-]{22}\.jpg$/);
      }),
    );
  });

  it('keeps its spelling from one version of the app to the next', () => {
    expect(new ImageAddresses({ keys: [newKey], lifeMs: hourMs, clock: { now: () => 0 } }).sign(ann)).toBe(known);
  });

  it('tells nobody whose picture it is, nor the key', () => {
    const path = addresses.sign(ann);
    const decoded = path.split(/[./]/).map((part) => Buffer.from(part, 'base64url').toString('latin1'));
    for (const text of [path, ...decoded]) expect(text).not.toMatch(/ann|example|0a1b2c3d|4C2E|user|thirty/);
  });

  it('is the same for two cards of a photo that are sent within a quarter of its life', async () => {
    const quarter = hourMs / 4;
    await clock.advance(1);
    const first = addresses.sign(ann);
    await clock.advance(quarter / 3);
    const swapped = { ...ann, owner: { user: 'ann@example.com', kind: 'user' as const } };
    expect(withKeys([newKey]).sign(swapped)).toBe(first);
    await clock.advance(quarter);
    expect(addresses.sign(ann)).not.toBe(first);
  });

  it('differs for another size, photo, owner, viewer and tenant', () => {
    const others: ImageClaims[] = [
      { ...ann, size: 241 },
      { ...ann, etag: '"4C2F"' },
      { ...ann, owner: { kind: 'user', user: 'ann@example.org' } },
      { ...ann, viewer: { kind: 'user', tenantId, userId: tenantId } },
      { ...ann, viewer: { kind: 'app', tenantId: tenantId.replace('0', '1') } },
    ];
    expect(new Set([ann, ...others].map((made) => addresses.sign(made))).size).toBe(6);
  });

  it('fits the longest names that Graph has, and is not made for longer ones', () => {
    const longest = {
      kind: 'userFolderContact' as const,
      user: tenantId,
      folder: 'F'.repeat(160),
      contact: 'C'.repeat(160),
    };
    expect(addresses.sign({ ...ann, owner: longest }).length).toBeLessThan(1_000);
    const endless = { ...ann, owner: { kind: 'user' as const, user: 'x'.repeat(2_000) } };
    expect(() => addresses.sign(endless)).toThrow(expect.objectContaining({ code: 'internal_error' }));
  });
});

describe('an address that was altered', () => {
  it('is refused with any one byte of it changed', () => {
    const path = addresses.sign(ann);
    for (let at = 0; at < path.length; at += 1) {
      for (const bit of [1, 2, 4, 8, 16, 32, 64, 128]) {
        const other = String.fromCharCode(path.charCodeAt(at) ^ bit);
        expect(addresses.read(path.slice(0, at) + other + path.slice(at + 1))).toEqual(forged);
      }
    }
  });

  it('is refused with another part put in, taken out or written otherwise', () => {
    fc.assert(
      fc.property(claims, fc.nat(), fc.nat(9), fc.string({ maxLength: 9 }), (made, place, length, text) => {
        const path = addresses.sign(made);
        const at = place % path.length;
        const other = path.slice(0, at) + text + path.slice(at + length);
        fc.pre(other !== path);
        expect(addresses.read(other)).toEqual(forged);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is refused with parts of two good ones', () => {
    const parts = (made: ImageClaims) => addresses.sign(made).split(/[./]/);
    const [one, other] = [parts(ann), parts({ ...ann, size: 48, etag: '"4C2F"' })];
    for (const at of [4, 5, 6]) {
      const mixed = one.map((part, index) => (index === at ? (other[at] ?? '') : part));
      const [, root, version, kid, tag, sealed, photo, ending] = mixed;
      const path = `/${[root, [version, kid, tag, sealed].join('.'), `${photo ?? ''}.${ending ?? ''}`].join('/')}`;
      expect(addresses.read(path)).toEqual(forged);
    }
  });

  it.each<[string, (path: string) => string]>([
    ['a query', (path) => `${path}?`],
    ['a longer query', (path) => `${path}?size=648`],
    ['a fragment', (path) => `${path}#x`],
    ['a slash too many', (path) => path.replace(/\/(?=[^/]+$)/, '//')],
    ['a slash before it', (path) => `/${path}`],
    ['an encoded letter', (path) => path.replace('.jpg', '%2ejpg')],
    ['a way round', (path) => path.replace('/images/', '/images/x/../')],
    ['an encoded way round', (path) => path.replace('/images/', '/images/x/%2e%2e/')],
    ['a NUL', (path) => path.replace('.jpg', '%00.jpg')],
    ['padding', (path) => path.replace(/\/(?=[^/]+$)/, '=/')],
    ['capitals', (path) => path.toUpperCase()],
    ['small letters', (path) => path.toLowerCase()],
    ['a blank', (path) => `${path} `],
    ['a line end', (path) => `${path}\n`],
    ['another ending', (path) => path.replace('.jpg', '.png')],
    ['half of its tag', (path) => path.replace(/^(\/images\/1\.\w{8}\.[\w-]{22})[\w-]{21}/, '$1')],
    ['no claims', (path) => path.replace(/\.[\w-]+\/(?=[^/]+$)/, './')],
    ['eight kilobytes', (path) => path.replace('.jpg', `${'A'.repeat(8_192)}.jpg`)],
    ['an empty place', () => '/images/'],
    ['nothing', () => ''],
    ['a web address', (path) => `http://example.com${path}`],
  ])('is refused with %s', (_what, alter) => {
    expect(addresses.read(alter(addresses.sign(ann)))).toEqual(forged);
  });

  it('is refused where its base64 spells the same bytes in another way', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    // Tags have 43 letters, of which the last holds four bits and two that do not count.
    const path = addresses.sign(ann);
    const end = path.indexOf('.', '/images/1.01234567.'.length) - 1;
    const twins = letters.split('').filter((letter) => {
      const bytes = (text: string) => Buffer.from(text, 'base64url').toString('hex');
      const tag = path.slice(end - 42, end);
      return bytes(tag + letter) === bytes(tag + path.charAt(end)) && letter !== path.charAt(end);
    });
    expect(twins).toHaveLength(3);
    for (const twin of twins) expect(addresses.read(path.slice(0, end) + twin + path.slice(end + 1))).toEqual(forged);
  });
});

describe('the life of an address', () => {
  it('lasts as long as was set, a quarter more at most, and then ends', async () => {
    const path = addresses.sign(ann);
    const read = addresses.read(path);
    const left = read.kind === 'forged' ? 0 : read.expiresAt - clock.now();
    expect(left).toBeGreaterThanOrEqual(hourMs);
    expect(left).toBeLessThan(1.25 * hourMs);
    await clock.advance(left - 1);
    expect(addresses.read(path).kind).toBe('valid');
    await clock.advance(1);
    expect(addresses.read(path)).toMatchObject({ kind: 'expired', claims: ann });
    await clock.advance(1_000 * 24 * hourMs);
    expect(addresses.read(path).kind).toBe('expired');
  });

  it.each([1_000, 300_000, 86_400_000, 2_592_000_000])('of %d ms ends at a whole millisecond', (lifeMs) => {
    const short = withKeys([newKey], lifeMs);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (now) => {
        const at = new ImageAddresses({ keys: [newKey], lifeMs, clock: { now: () => now } });
        const read = short.read(at.sign(ann));
        const end = read.kind === 'forged' ? NaN : read.expiresAt;
        expect(Number.isSafeInteger(end)).toBe(true);
        expect(end - now).toBeGreaterThanOrEqual(lifeMs);
        expect(end - now).toBeLessThan(1.25 * lifeMs);
      }),
    );
  });

  it('is the one that it was signed with, whatever is set later', async () => {
    const path = addresses.sign(ann);
    await clock.advance(2 * hourMs);
    expect(withKeys([newKey], 24 * hourMs).read(path).kind).toBe('expired');
  });
});

describe('the keys of addresses', () => {
  it('may be rotated: what the last one signed is still taken', () => {
    expect(addresses.read(withKeys([oldKey]).sign(ann)).kind).toBe('valid');
    expect(withKeys([newKey]).read(addresses.sign(ann)).kind).toBe('valid');
  });

  it('retire addresses when they leave the list', () => {
    expect(withKeys([newKey]).read(withKeys([oldKey]).sign(ann))).toEqual(forged);
  });

  it('do not stand in for one another', () => {
    const [byNew, byOld] = [addresses.sign(ann), withKeys([oldKey]).sign(ann)];
    const kid = (path: string) => path.split('.')[1] ?? '';
    expect(addresses.read(byOld.replace(kid(byOld), kid(byNew)))).toEqual(forged);
  });

  it('are at least one', () => {
    expect(() => withKeys([])).toThrow('at least one key');
  });
});
