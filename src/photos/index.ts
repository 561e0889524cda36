export { ExcludedPeople, type ExcludedPerson, type ReadExcludedPeople } from './excluded-people.js';
export { gateWidth, ImageGate } from './images/image-gate.js';
export { neutralPicture } from './initials/neutral-picture.js';
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
export { sheetBounds } from './face-sheet/face-sheet.js';
export { ImageAddresses } from './signed-images/image-address.js';
export { SignedImages } from './signed-images/signed-images.js';
export { FaceSheets } from './walls/face-sheets.js';
export type { MemberRead, MemberSource } from './walls/member-source.js';
export type { RoomQuestion } from './walls/room-members.js';
export { Walls, type WallFace, type WallMember, type WallPage } from './walls/walls.js';
export { unshared, type SharedBytes } from './shared-bytes.js';
