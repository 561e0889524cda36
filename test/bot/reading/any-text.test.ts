import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { languages } from '../../../src/model/language.js';
import { parseCommand } from '../../../src/bot/reading/parse-command.js';

describe('any text', () => {
  it('is one command, whatever is written and whoever is mentioned', () => {
    const words = fc.constantFrom(
      ...[
        'photo',
        'of',
        'show me',
        'my',
        'please',
        ' ',
        '  ',
        '96',
        '-',
        'x',
        'px',
        'at',
        'size',
        '?',
        'Kim',
        '\uE000',
        '\uE001',
        '“',
        '”',
        "'",
        ', ',
        ' and ',
        'Foto von ',
        '写真',
        'の',
        '1e9',
        '12.5',
        'team ',
        'everyone',
        '@',
        '\n',
      ],
    );
    const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 500 }), fc.string({ unit: words, maxLength: 100 }));
    const people = fc.array(fc.record({ id: fc.string(), name: fc.string() }), { maxLength: 3 });
    fc.assert(
      fc.property(texts, people, fc.constantFrom(...languages), (text, mentions, language) => {
        const command = parseCommand({ text, mentions }, language);
        expect(kinds).toContain(command.kind);
        if ('size' in command && typeof command.size === 'number') {
          expect(Math.abs(command.size)).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER);
        }
        if ('name' in command) expect(command.name.trim()).not.toBe('');
        if (command.kind !== 'photo') return;
        const named = command.people.map((sought) =>
          sought.by === 'mention' ? `mention ${sought.mention.id}` : sought.by === 'text' ? sought.text : 'me',
        );
        expect(named.map((name) => name.trim())).not.toContain('');
        expect(new Set(named).size).toBe(named.length);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    'photo of ',
    'a ',
    '“',
    '"',
    "'",
    '9,',
    ' the',
    'の写真',
    'の',
    'a, ',
    ' and',
    'show me ',
    '全員',
    '- ',
    '96 ',
    'please ',
    ' team',
    'Foto von der ',
    '\uE000 ',
    '!?',
  ])('is read to its end where it is nothing but %j', (piece) => {
    const text = piece.repeat(1_000 / piece.length);
    const mentions = [{ id: '29:ann', name: 'Ann' }];
    for (const language of languages) expect(kinds).toContain(parseCommand({ text, mentions }, language).kind);
  });
});

const kinds = [
  'photo',
  'contact',
  'team',
  'group',
  'thisTeam',
  'everyone',
  'signIn',
  'signOut',
  'signInCode',
  'help',
  'unclear',
];
