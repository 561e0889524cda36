import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CardSigner } from '../../src/bot/card-signer.js';
import { readPage, signPage, type PageRequest } from '../../src/bot/page-request.js';
import type { Room } from '../../src/model/room.js';

const signer = new CardSigner(['a key of more than thirty-two bytes, for tests']);
const text = fc.string({ unit: 'binary' });
const rooms: fc.Arbitrary<Room> = fc.oneof(
  fc.record({ kind: fc.constant('team' as const), team: text }),
  fc.record({ kind: fc.constant('channel' as const), team: text, channel: text }),
  fc.record({ kind: fc.constant('chat' as const), chat: text }),
);
const requests: fc.Arbitrary<PageRequest> = fc.record({
  tenantId: text,
  room: rooms,
  after: fc.option(text, { nil: undefined }),
});
/** As it comes back from a client. */
const travelled = (data: object): unknown => JSON.parse(JSON.stringify(data));
const altered = expect.objectContaining({ code: 'button_altered' });

describe('a page that comes back', () => {
  it('is the one that it was made for, whatever its room is called', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(readPage(signer, 'people.page', travelled(signPage(signer, 'people.page', request)))).toEqual(request);
      }),
    );
  });

  it('is refused where it asks for anything else', () => {
    fc.assert(
      fc.property(requests, requests, (request, other) => {
        fc.pre(JSON.stringify(request) !== JSON.stringify(other));
        const signed = signPage(signer, 'people.page', request);
        const data = travelled({ ...signed, ...other, after: other.after ?? null });
        expect(() => readPage(signer, 'people.page', data)).toThrow(altered);
      }),
    );
  });

  it.each([null, undefined, 7, 'text', [], {}, { v: 1, ask: 'people.page' }])('is refused as %j', (data) => {
    expect(() => readPage(signer, 'people.page', data)).toThrow(altered);
  });

  it('serves its own verb alone', () => {
    const signed = signPage(signer, 'people.page', {
      tenantId: 't',
      room: { kind: 'team', team: 'x' },
      after: undefined,
    });
    expect(() => readPage(signer, 'people.toMe', signed)).toThrow(altered);
    expect(() => readPage(signer, 'people.toMe', { ...signed, ask: 'people.toMe' })).toThrow(altered);
  });
});
