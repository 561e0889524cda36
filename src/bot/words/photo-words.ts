import { message } from './message.js';

/** On the card of a photo. Sizes stand as bare figures, as people and programs read them: 1024, not 1,024. */
export const photoWords = {
  title: message<{ name: string }>({
    en: 'Photo of {name}',
    de: 'Foto von {name}',
    fr: 'Photo de {name}',
    es: 'Foto de {name}',
    pt: 'Foto de {name}',
    ja: '{name} の写真',
  }),
  picture: message<{ name: string; side: number }>({
    en: 'Photo of {name}, {side} × {side} pixels',
    de: 'Foto von {name}, {side} × {side} Pixel',
    fr: 'Photo de {name}, {side} × {side} pixels',
    es: 'Foto de {name}, {side} × {side} píxeles',
    pt: 'Foto de {name}, {side} × {side} pixels',
    ja: '{name} の写真、{side} × {side} ピクセル',
  }),
  facts: message<{ side: number; width: number; height: number; format: string }>({
    en: '{side} × {side} of {width} × {height}, {format}',
    de: '{side} × {side} von {width} × {height}, {format}',
    fr: '{side} × {side} sur {width} × {height}, {format}',
    es: '{side} × {side} de {width} × {height}, {format}',
    pt: '{side} × {side} de {width} × {height}, {format}',
    ja: '{width} × {height} のうち {side} × {side}、{format}',
  }),
  openInTab: message({
    en: 'Open in tab',
    de: 'In der Registerkarte öffnen',
    fr: 'Ouvrir dans l’onglet',
    es: 'Abrir en la pestaña',
    pt: 'Abrir na guia',
    ja: 'タブで開く',
  }),
  largest: message<{ largest: number }>({
    en: 'The largest there is: {largest} pixels.',
    de: 'Größer gibt es das Foto nicht: {largest} Pixel.',
    fr: 'La plus grande taille disponible : {largest} pixels.',
    es: 'El tamaño más grande que hay: {largest} píxeles.',
    pt: 'O maior tamanho que existe: {largest} pixels.',
    ja: '最大サイズは {largest} ピクセルです。',
  }),
  stale: message<{ minutes: number }>({
    en: 'Microsoft Graph does not answer just now. This is the photo of {minutes, plural, one {a minute} other {# minutes}} ago.',
    de: 'Microsoft Graph antwortet gerade nicht. Dies ist das Foto von vor {minutes, plural, one {einer Minute} other {# Minuten}}.',
    fr: 'Microsoft Graph ne répond pas en ce moment. Cette photo date d’il y a {minutes, plural, one {une minute} other {# minutes}}.',
    es: 'Microsoft Graph no responde ahora mismo. Esta es la foto de hace {minutes, plural, one {un minuto} other {# minutos}}.',
    pt: 'O Microsoft Graph não responde no momento. Esta é a foto de {minutes, plural, one {um minuto} other {# minutos}} atrás.',
    ja: 'Microsoft Graph が現在応答していません。これは {minutes, plural, other {# 分前}}の写真です。',
  }),
  sizeButton: message<{ size: number }>({
    en: '{size} px',
    de: '{size} px',
    fr: '{size} px',
    es: '{size} px',
    pt: '{size} px',
    ja: '{size} px',
  }),
};
