import { message } from './message.js';

/** About sizes that no photo is shown at. */
export const sizeWords = {
  notASize: message<{ size: number }>({
    en: '{size, number} pixels is not a size',
    de: '{size, number} Pixel sind keine Größe',
    fr: '{size, number} pixels n’est pas une taille',
    es: '{size, number} píxeles no es un tamaño',
    pt: '{size, number} pixels não é um tamanho',
    ja: '{size, number} ピクセルというサイズはありません',
  }),
  range: message<{ smallest: number; largest: number }>({
    en: 'A photo can be {smallest, number} to {largest, number} pixels wide.',
    de: 'Ein Foto kann {smallest, number} bis {largest, number} Pixel breit sein.',
    fr: 'Une photo peut mesurer de {smallest, number} à {largest, number} pixels de large.',
    es: 'Una foto puede medir de {smallest, number} a {largest, number} píxeles de ancho.',
    pt: 'Uma foto pode ter de {smallest, number} a {largest, number} pixels de largura.',
    ja: '写真の幅は {smallest, number} から {largest, number} ピクセルまでです。',
  }),
  example: message({
    en: 'For example: photo of @name 240',
    de: 'Zum Beispiel: Foto von @Name 240',
    fr: 'Par exemple : photo de @nom 240',
    es: 'Por ejemplo: foto de @nombre 240',
    pt: 'Por exemplo: foto de @nome 240',
    ja: '例: @名前 の写真 240',
  }),
};
