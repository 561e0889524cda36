import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryNotes } from '../../src/foundation/memory-notes.js';
import type { Notes } from '../../src/foundation/notes.js';
import { sealedNotes } from '../../src/foundation/sealed-notes.js';
import { HandClock } from './hand-clock.js';

const [key, otherKey] = ['a-key-of-thirty-two-bytes-or-more-1', 'a-key-of-thirty-two-bytes-or-more-2'];
const minute = 60_000;

let clock: HandClock;
let memory: MemoryNotes;

beforeEach(() => {
  clock = new HandClock(1_000_000);
  memory = new MemoryNotes(clock);
});

const kinds: [string, () => Notes][] = [
  ['of one process', () => memory],
  ['sealed', () => sealedNotes(memory, [key])],
];

describe.each(kinds)('notes %s', (_kind, open) => {
  it('are found until their time is over', async () => {
    const notes = open();
    await notes.set('a', 'text', minute);
    expect(await notes.get('a')).toBe('text');
    await clock.advance(minute + 1);
    expect(await notes.get('a')).toBeUndefined();
  });

  it('are set anew only where there are none', async () => {
    const notes = open();
    expect([await notes.setNew('a', 'one', minute), await notes.setNew('a', 'two', minute)]).toEqual([true, false]);
    expect(await notes.get('a')).toBe('one');
    await clock.advance(minute + 1);
    expect(await notes.setNew('a', 'two', minute)).toBe(true);
  });

  it('begin their life anew where they are prolonged, and none comes of it', async () => {
    const notes = open();
    await notes.set('a', 'text', minute);
    await clock.advance(minute - 1);
    await notes.prolong('a', minute);
    await notes.prolong('b', minute);
    await clock.advance(minute - 1);
    expect([await notes.get('a'), await notes.get('b')]).toEqual(['text', undefined]);
    await clock.advance(2);
    expect(await notes.get('a')).toBeUndefined();
  });

  it('are taken by one of many', async () => {
    const notes = open();
    await notes.set('a', 'text', minute);
    const taken = await Promise.all([1, 2, 3].map(() => notes.take('a')));
    expect(taken.filter((text) => text !== undefined)).toEqual(['text']);
  });

  it('stand in lists, whose items are taken by one of many', async () => {
    const notes = open();
    await notes.add('list', 'x', 'one', minute);
    await clock.advance(minute - 1);
    await notes.add('list', 'y', 'two', minute);
    await clock.advance(minute - 1);
    expect(Object.fromEntries(await notes.items('list'))).toEqual({ x: 'one', y: 'two' });
    expect(await Promise.all([1, 2, 3].map(() => notes.takeItem('list', 'x')))).toEqual([true, false, false]);
    expect([...(await notes.items('list')).keys()]).toEqual(['y']);
    await notes.drop('list');
    expect((await notes.items('list')).size).toBe(0);
    expect(await notes.takeItem('list', 'y')).toBe(false);
  });
});

describe('notes of one process', () => {
  it('of one kind, however many, leave those of another alone', async () => {
    await memory.set('question: Ann', 'text', minute);
    await memory.add('list: Ann', 'x', 'one', minute);
    for (let number = 0; number < 11_000; number += 1) await memory.set(`visit: ${number}`, 'text', minute);
    expect(await memory.get('question: Ann')).toBe('text');
    expect((await memory.items('list: Ann')).size).toBe(1);
    expect([await memory.get('visit: 0'), await memory.get('visit: 10999')]).toEqual([undefined, 'text']);
  });
});

describe('sealed notes', () => {
  it('say nothing where they are kept', async () => {
    await sealedNotes(memory, [key]).set('a', 'a secret', minute);
    expect(await memory.get('a')).toMatch(/^[\w-]+$/);
    expect(Buffer.from((await memory.get('a')) ?? '', 'base64url').toString('latin1')).not.toContain('secret');
  });

  it('open under a key that was rotated, and under no other', async () => {
    await sealedNotes(memory, [key]).set('a', 'text', minute);
    expect(await sealedNotes(memory, [otherKey, key]).get('a')).toBe('text');
    expect(await sealedNotes(memory, [otherKey]).get('a')).toBeUndefined();
  });

  it.each([
    ['changed', (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1)],
    ['cut off', (text: string) => text.slice(0, -2)],
    ['cut off before it begins', () => 'AAAA'],
    ['nothing', () => ''],
  ])('do not open when they are %s', async (_how, change) => {
    const notes = sealedNotes(memory, [key]);
    await notes.set('a', 'text', minute);
    await memory.set('a', change((await memory.get('a')) ?? ''), minute);
    expect(await notes.get('a')).toBeUndefined();
  });

  it('do not open under another name', async () => {
    const notes = sealedNotes(memory, [key]);
    await notes.set('a', 'text', minute);
    await memory.set('b', (await memory.get('a')) ?? '', minute);
    expect(await notes.get('b')).toBeUndefined();
  });

  it('need a key', () => {
    expect(() => sealedNotes(memory, [])).toThrow(TypeError);
  });
});
