import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCommand } from '../../src/bot/parse-command.js';

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
        '@',
        '\n',
      ],
    );
    const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 500 }), fc.string({ unit: words, maxLength: 100 }));
    const people = fc.array(fc.record({ id: fc.string(), name: fc.string() }), { maxLength: 3 });
    fc.assert(
      fc.property(texts, people, (text, mentions) => {
        const command = parseCommand({ text, mentions });
        expect(['photo', 'tooMany', 'help']).toContain(command.kind);
        if (command.kind !== 'photo') return;
        expect(command.size === undefined || Number.isSafeInteger(command.size)).toBe(true);
        if (command.sought.by === 'text') expect(command.sought.text.trim()).not.toBe('');
      }),
      { numRuns: 1_000 },
    );
  });
});
