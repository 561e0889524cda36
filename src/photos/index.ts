export { closeImageLoaders } from './image-loaders.js';
export type { Rendition } from './fit-jpeg.js';
export { PhotoService, type PhotoAnswer, type RenditionWish } from './photo-service.js';
export type { PhotoQuestion, PhotoSource } from './photo-source.js';
