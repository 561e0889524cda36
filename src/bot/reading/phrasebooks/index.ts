import type { Language } from '../../../model/language.js';
import type { Phrasebook } from '../phrasebook.js';
import { english } from './en.js';
import { french } from './fr.js';
import { german } from './de.js';
import { japanese } from './ja.js';
import { portuguese } from './pt.js';
import { spanish } from './es.js';

/** How each language asks. */
export const phrasebooks: Readonly<Record<Language, Phrasebook>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  ja: japanese,
};
