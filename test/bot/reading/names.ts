import fc from 'fast-check';

/** Names that nobody has, of the letters of several scripts; no phrasebook has a word like one of them. */
const scripts: readonly (readonly [readonly string[], string])[] = [
  [['Vorak', 'Quimb', 'Zélnor', 'Þrudil', 'Ñubek', 'Łomvik', 'O’Drozk', 'Grüvold', 'Xandrik'], ' '],
  [['Щурик', 'Жадов', 'Ґнатюк'], ' '],
  [['Ξάφνηρ', 'Ψαλλόκ'], ' '],
  [['王', '雪', '龍', '梅', '翔'], ''],
  [['ザビ', 'ヴォル', 'ケプ', 'ヌム'], ''],
  [['ظافر', 'غضبان'], ' '],
];

export const names: fc.Arbitrary<string> = fc
  .constantFrom(...scripts)
  .chain(([words, between]) =>
    fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 3 }).map((chosen) => chosen.join(between)),
  );
