/** Scripts in which two names are shortened to a letter each; in any other, one character stands for a name. */
const twoLetters = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;

/** What stands beside a name in a directory: "Ann Lee (Guest)", "Ann Lee | Contoso". */
const appendix = /[([{|].*$/u;

/** The letters that stand for somebody without a photo: at most two, none where a name has no letters. */
export function initialsOf(name: string): string {
  const letters = name
    .replace(appendix, '')
    .split(/[^\p{L}\p{M}'’-]+/u)
    .flatMap((word) => /\p{L}/u.exec(word.normalize('NFC'))?.[0] ?? []);
  const [first = ''] = letters;
  const last = letters.length > 1 ? (letters.at(-1) ?? '') : '';
  return (twoLetters.test(first) && twoLetters.test(last) ? first + last : first).toUpperCase();
}
