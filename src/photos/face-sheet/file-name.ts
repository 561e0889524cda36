import { graphemesOf, nameText } from '../../model/name-text.js';

/** Windows allows 255 UTF-16 units for a name and 260 for a whole path; there has to be room for the folders. */
const longestTitle = 80;

/** Characters that Windows keeps for itself, and the quote and percent sign that headers trip over. */
const reserved = /[<>:"/\\|?*%]+/gu;

/** For example "Contoso Design - faces.pdf". */
export function sheetFileName(title: string, extension: 'png' | 'pdf'): string {
  const plain = nameText(title).normalize('NFC').replaceAll(reserved, ' ').replaceAll(/\s+/gu, ' ');
  const short = withinUnits(plain, longestTitle).replaceAll(/^[\s.]+|[\s.]+$/gu, '');
  // Joiners belong into names, and alone they are none.
  const isVisible = /[^\p{Cf}\s]/u.test(short);
  return isVisible ? `${short} - faces.${extension}` : `faces.${extension}`;
}

/** As many whole characters as fit. */
function withinUnits(text: string, units: number): string {
  let kept = '';
  for (const grapheme of graphemesOf(text)) {
    if (kept.length + grapheme.length > units) break;
    kept += grapheme;
  }
  return kept;
}
