export { ExcludedPeople, type ExcludedPerson, type ReadExcludedPeople } from './excluded-people.js';
export { gateWidth, ImageGate } from './images/image-gate.js';
export { prepareImageLibrary } from './images/prepare-image-library.js';
export type { Background, Encoding, Rendition, RenditionWish, Shape } from './images/rendition.js';
export {
  PhotoService,
  type FaceAnswer,
  type FacesQuestion,
  type MetadataAnswer,
  type NoPhoto,
  type PhotoAnswer,
} from './photo-service.js';
export type { PhotoQuestion, PhotoSource, SourceFace } from './photo-source.js';
export { unshared, type SharedBytes } from './shared-bytes.js';
