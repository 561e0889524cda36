import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CardSigner, type ResizeRequest } from '../../src/bot/card-signer.js';

const oldKey = 'an old key of more than thirty-two bytes';
const newKey = 'a new key of more than thirty-two bytes!';
const signer = new CardSigner([newKey, oldKey]);

const ann: ResizeRequest = {
  size: 240,
  tenantId: '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9',
  personId: 'e-ann',
  name: 'Ann Lee',
  address: 'ann@example.com',
  memberId: '29:ann',
};
const fields = Object.keys(ann) as (keyof ResizeRequest)[];
const requests: fc.Arbitrary<ResizeRequest> = fc.record({
  size: fc.integer(),
  tenantId: fc.string({ unit: 'binary' }),
  personId: fc.string({ unit: 'binary' }),
  name: fc.string({ unit: 'binary' }),
  address: fc.string({ unit: 'binary' }),
  memberId: fc.string({ unit: 'binary' }),
});

/** As it comes back from a client. */
const travelled = (data: object): unknown => JSON.parse(JSON.stringify(data));
const altered = expect.objectContaining({ code: 'button_altered', status: 403 });
const retired = expect.objectContaining({ code: 'button_retired', status: 410 });

describe('a button that comes back', () => {
  it('asks for what it was made for, whatever the names hold', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(signer.verify(travelled(signer.sign(request)))).toMatchObject(request);
      }),
    );
  });

  it('is as old as what it asks for: people, other owners, a choice among people', () => {
    const choice: ResizeRequest = { ...ann, view: 'details' };
    const team: ResizeRequest = { ...ann, personId: '', owner: 'teams/x' };
    expect([ann, team, choice].map((request) => signer.sign(request).v)).toEqual([1, 2, 3]);
    expect(signer.verify(travelled(signer.sign(choice)))).toEqual(choice);
    expect(signer.verify(travelled(signer.sign(team)))).toEqual(team);
  });

  it('is refused for another view than it was made for', () => {
    const signed = signer.sign({ ...ann, view: 'details' });
    for (const change of [{ view: 'photo' }, { view: undefined }, { v: 1 }, { v: 2, owner: 'details' }]) {
      expect(() => signer.verify(travelled({ ...signed, ...change }))).toThrow(altered);
    }
  });

  it('is taken with what a client adds to it', () => {
    expect(signer.verify({ ...signer.sign(ann), msteams: { type: 'x' } })).toMatchObject(ann);
  });

  it('is refused when any field of it was altered', () => {
    fc.assert(
      fc.property(requests, requests, fc.constantFrom(...fields), (request, other, field) => {
        fc.pre(request[field] !== other[field]);
        const forged = { ...signer.sign(request), [field]: other[field] };
        expect(() => signer.verify(travelled(forged))).toThrow(altered);
      }),
    );
  });

  it('is refused when its fields changed places', () => {
    const { name, address } = ann;
    expect(() => signer.verify({ ...signer.sign(ann), name: address, address: name })).toThrow(altered);
    const shifted = { ...signer.sign({ ...ann, name: 'Ann', address: ' Lee' }), name: 'Ann Lee', address: '' };
    expect(() => signer.verify(shifted)).toThrow(altered);
  });

  it('is refused when any letter of its signature was altered', () => {
    const signed = signer.sign(ann);
    const forgeries = Array.from(signed.signature, (letter, at) => {
      const other = letter === 'A' ? 'B' : 'A';
      return signed.signature.slice(0, at) + other + signed.signature.slice(at + 1);
    });
    const { signature } = signed;
    for (const forged of [...forgeries, '', signature.slice(1), `${signature}=`, `${signature}A`, ` ${signature}`]) {
      expect(() => signer.verify({ ...signed, signature: forged })).toThrow(altered);
    }
  });

  it('is refused under another key’s name', () => {
    const foreign = new CardSigner([oldKey]).sign(ann);
    expect(() => signer.verify({ ...signer.sign(ann), kid: foreign.kid })).toThrow(altered);
  });

  it.each([...fields, 'v', 'kid', 'signature'])('is refused without its %s', (field) => {
    const rest = Object.entries(signer.sign(ann)).filter(([name]) => name !== field);
    expect(() => signer.verify(Object.fromEntries(rest))).toThrow(altered);
  });

  it.each([undefined, null, '', 'photo.resize', 96, [], {}, { size: 96 }])('is refused when it is %j', (data) => {
    expect(() => signer.verify(data)).toThrow(altered);
  });

  it.each([
    ['size', '240'],
    ['size', null],
    ['v', 2],
    ['name', { toString: 'Ann Lee' }],
    ['personId', ['e-ann']],
  ])('is refused when its %s is %j', (field, value) => {
    expect(() => signer.verify({ ...signer.sign(ann), [field]: value })).toThrow(altered);
  });
});

describe('the keys of buttons', () => {
  it('may be rotated: what was signed under the last one is still taken', () => {
    expect(signer.verify(new CardSigner([oldKey]).sign(ann))).toMatchObject(ann);
    expect(new CardSigner([newKey]).verify(signer.sign(ann))).toMatchObject(ann);
  });

  it('retire buttons when they leave the list', () => {
    const signed = new CardSigner([oldKey]).sign(ann);
    expect(() => new CardSigner([newKey]).verify(signed)).toThrow(retired);
  });

  it('are the same to every instance that has them', () => {
    expect(new CardSigner([newKey, oldKey]).sign(ann)).toEqual(signer.sign(ann));
  });

  it('do not stand in what they sign', () => {
    expect(JSON.stringify(signer.sign(ann))).not.toContain(newKey.slice(0, 8));
  });

  it('are at least one', () => {
    expect(() => new CardSigner([])).toThrow('at least one key');
  });
});
