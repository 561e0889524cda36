import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseActivity } from '../../src/bot/activity-shape.js';

const message = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/amer/',
  from: { id: '29:ann', name: 'Ann', aadObjectId: 'x' },
  recipient: { id: '28:bot', name: 'Portrait' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: 't' },
  text: 'photo of',
  entities: [
    { type: 'clientInfo', locale: 'en-US' },
    { type: 'mention', mentioned: { id: '29:bob', name: 'Bob' }, text: '<at>Bob</at>' },
  ],
  channelData: { tenant: { id: 't' } },
};
const press = {
  ...message,
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb: 'photo.resize', data: { size: 96 } } },
};

describe('an activity', () => {
  it('comes through whole, with what we do not know of', () => {
    const sent = { ...message, locale: 'de-DE', attachments: [{ contentType: 'text/html' }], somethingNew: { a: 1 } };
    expect(parseActivity(sent)).toEqual(sent);
    expect(parseActivity(press)).toEqual(press);
  });

  it.each([
    ['a name', { from: { id: '29:ann' } }],
    ['a text', { text: undefined }],
    ['a text, said by null', { text: null, entities: null, channelData: null, id: null }],
    ['entities', { entities: [] }],
    ['a mention’s name and text', { entities: [{ type: 'mention', mentioned: { id: '29:bob' } }] }],
  ])('may be without %s', (_what, change) => {
    expect(parseActivity({ ...message, ...change })).toMatchObject({ type: 'message' });
  });

  it.each([
    ['a type', { type: '' }],
    ['a type that is text', { type: 7 }],
    ['a channel', { channelId: undefined }],
    ['a reply address', { serviceUrl: undefined }],
    ['a reply address that is a URL', { serviceUrl: 'not a URL' }],
    ['a single reply address', { serviceUrl: ['https://smba.trafficmanager.net/'] }],
    ['a sender', { from: undefined }],
    ['a sender with an id', { from: { name: 'Ann' } }],
    ['a sender whose id is not empty', { from: { id: '' } }],
    ['a sender whose id has a length to be believed', { from: { id: 'x'.repeat(2_001) } }],
    ['a sender that is no list', { from: [{ id: '29:ann' }] }],
    ['a receiver', { recipient: null }],
    ['a conversation', { conversation: undefined }],
    ['a conversation with an id', { conversation: { id: {} } }],
    ['a text that is text', { text: { toString: 'x' } }],
    ['entities in a list', { entities: { 0: message.entities[1] } }],
    ['entities that are objects', { entities: ['mention'] }],
    ['entities that are there', { entities: [null] }],
    ['entities of some type', { entities: [{ mentioned: { id: 'x' } }] }],
    ['mentions of somebody', { entities: [{ type: 'mention' }] }],
    ['mentions of somebody with an id', { entities: [{ type: 'mention', mentioned: { name: 'Bob' } }] }],
    ['mentions named by text', { entities: [{ type: 'mention', mentioned: { id: 'x', name: ['Bob'] } }] }],
    ['channel data in an object', { channelData: 'x' }],
  ])('is refused without %s', (_what, change) => {
    expect(() => parseActivity({ ...message, ...change })).toThrow(
      expect.objectContaining({ code: 'activity_invalid', status: 400 }),
    );
  });

  it.each([
    ['no name', { name: undefined }],
    ['an empty name', { name: '' }],
    ['no value', { value: undefined }],
    ['no action', { value: {} }],
    ['an action that is a text', { value: { action: 'photo.resize' } }],
    ['an action without a type', { value: { action: { verb: 'photo.resize' } } }],
  ])('is refused as a pressed button with %s', (_what, change) => {
    expect(() => parseActivity({ ...press, ...change })).toThrow(expect.objectContaining({ code: 'activity_invalid' }));
  });

  it.each([undefined, null, '', 'text', 7, true, [], [message], {}])('is not %j', (body) => {
    expect(() => parseActivity(body)).toThrow(expect.objectContaining({ code: 'activity_invalid' }));
  });

  it('is told of by the places of its faults, never by what stands there', () => {
    const body = { ...message, from: { name: 'Ann Secret' }, text: { private: 'words' } };
    expect(() => parseActivity(body)).toThrow(expect.objectContaining({ message: 'Not an activity: from.id, text' }));
  });

  it('is either taken or refused as invalid, whatever JSON it is', () => {
    const changes = fc.dictionary(fc.constantFrom(...Object.keys(press), '__proto__', 'constructor'), fc.jsonValue());
    const bodies = fc.oneof(
      fc.jsonValue(),
      changes.map((change): unknown => ({ ...press, ...change })),
    );
    fc.assert(
      fc.property(bodies, (body) => {
        try {
          expect(parseActivity(body)).toMatchObject({ from: { id: expect.any(String) } });
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: 'activity_invalid' });
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not change what every object is', () => {
    parseActivity(JSON.parse(JSON.stringify(message).replace('{', '{"__proto__":{"admin":true},')) as unknown);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});
