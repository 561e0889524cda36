import type { Language } from '../../../../src/model/language.js';
import { german } from './de.js';
import { english } from './en.js';
import { spanish } from './es.js';
import { french } from './fr.js';
import { japanese } from './ja.js';
import { portuguese } from './pt.js';
import type { Utterances } from './utterances.js';

export const utterances: Readonly<Record<Language, Utterances>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  ja: japanese,
};
