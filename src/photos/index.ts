export { closeImageLoaders } from './images/image-loaders.js';
export type { Rendition } from './images/fit-jpeg.js';
export { PhotoService, type PhotoAnswer, type RenditionWish } from './photo-service.js';
export type { PhotoQuestion, PhotoSource } from './photo-source.js';
