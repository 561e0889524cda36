import { message } from './message.js';

/** About sizes that no photo is shown at, in bare figures as people write them: 1024, not 1,024. */
export const sizeWords = {
  notASize: message<{ size: number }>({
    en: '{size} pixels is not a size',
    de: '{size} Pixel sind keine Größe',
    fr: '{size} pixels n’est pas une taille',
    es: '{size} píxeles no es un tamaño',
    pt: '{size} pixels não é um tamanho',
    ja: '{size} ピクセルというサイズはありません',
  }),
  range: message<{ smallest: number; largest: number }>({
    en: 'A photo can be {smallest} to {largest} pixels wide.',
    de: 'Ein Foto kann {smallest} bis {largest} Pixel breit sein.',
    fr: 'Une photo peut mesurer de {smallest} à {largest} pixels de large.',
    es: 'Una foto puede medir de {smallest} a {largest} píxeles de ancho.',
    pt: 'Uma foto pode ter de {smallest} a {largest} pixels de largura.',
    ja: '写真の幅は {smallest} から {largest} ピクセルまでです。',
  }),
  example: message({
    en: 'For example: photo of @name 240',
    de: 'Zum Beispiel: Foto von @Name 240',
    fr: 'Par exemple : photo de @nom 240',
    es: 'Por ejemplo: foto de @nombre 240',
    pt: 'Por exemplo: foto de @nome 240',
    ja: '例: @名前 の写真 240',
  }),
};
