/** What a list offers: the value in addresses, and the words. */
export type Options = readonly (readonly [value: string, text: string])[];

export const places: Options = [
  ['channel', 'Channel'],
  ['chat', 'Group chat'],
  ['personal', 'Personal'],
];

/** Those of Teams, the one that teams-js knows beside them, and one that nobody knows. */
export const themes: Options = ['default', 'dark', 'contrast', 'glass', 'solstice'].map((name) => [name, name]);

export const languages: Options = [
  ['en-US', 'English (en-US)'],
  ['de-DE', 'Deutsch (de-DE)'],
  ['es-ES', 'Español (es-ES)'],
  ['fr-FR', 'Français (fr-FR)'],
  ['ja-JP', '日本語 (ja-JP)'],
  ['pt-BR', 'Português (pt-BR)'],
  ['ar-SA', 'العربية (ar-SA)'],
];

export const viewports: Options = [
  ['full', 'Full width'],
  ['720', '720 px'],
  ['390', '390 px'],
  ['zoom', '200 % zoom'],
];

export const rights: Options = [
  ['teams', 'Downloads; clipboard by teams-js'],
  ['browser', 'Downloads and clipboard'],
  ['none', 'No downloads, no clipboard'],
];

export const signIns: Options = [
  ['works', 'Works'],
  ['consent', 'Needs consent'],
  ['refused', 'Is refused'],
  ['silent', 'Never answers'],
];
