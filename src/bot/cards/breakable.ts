const zeroWidthSpace = '\u200b';

/** Chinese and Japanese break anywhere by themselves. */
const wordLetter = '(?:(?![\\u3000-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef])\\S)';

/**
 * Lets a client break words that are longer than so many characters, which would run out of their place; nobody sees
 * where. An address breaks before its @.
 */
export function breakable(line: string, longestWord: number): string {
  const tooLong = new RegExp(`${wordLetter}{${longestWord + 1},}`, 'gu');
  return line.replaceAll(tooLong, (word) =>
    word
      .split('@')
      .map((part) => inPieces(part, longestWord))
      .join(`${zeroWidthSpace}@`),
  );
}

function inPieces(part: string, longest: number): string {
  return part.replaceAll(new RegExp(`\\S{${longest}}(?=\\S)`, 'gu'), (piece) => piece + zeroWidthSpace);
}
