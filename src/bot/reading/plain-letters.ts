/**
 * A text for comparing: small letters, Latin ones without accents, full-width signs as narrow ones, one kind of apostrophe,
 * of dash and of bracket. Every unit stays in its place, so that what is found here can be cut out of the text itself.
 */
export function plainLetters(text: string): string {
  return text.replaceAll(notPlain, plainLetter);
}

/** Capitals, Latin letters that may have accents, signs of several kinds, full-width signs: no other letter has two forms. */
const notPlain = /\p{Lu}|[\u00A0-\u024F\u1E00-\u1EFF]|[ʼ`‐-―‘’−([{)\]}【】]|[\u3000\uFF01-\uFF9F]/gu;

function plainLetter(letter: string): string {
  if (/[‘’ʼ´`]/.test(letter)) return "'";
  if (/[([{（［｛【]/.test(letter)) return '<';
  if (/[)\]}）］｝】]/.test(letter)) return '>';
  if (/[‐-―−]/.test(letter)) return '-';
  const plain = letter
    .normalize('NFKD')
    .replaceAll(/(\p{Script=Latin})\p{Mark}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase();
  return plain.length === letter.length ? plain : letter;
}
