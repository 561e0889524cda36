export { BatchCalls } from './batch-calls.js';
export { Contacts, type ContactsOwner } from './contacts.js';
export { Directory, type DirectoryRead } from './directory.js';
export {
  createGraphClient,
  type Fetch,
  type GraphAnswer,
  type GraphClient,
  type GraphClientOptions,
  type GraphRead,
} from './graph-client.js';
export { toBase64, toFileAttachment, type FileAttachment, type GraphPhoto } from './graph-photo.js';
export { Groups, type GroupMember, type GroupName } from './groups.js';
export { PhotoBatches } from './photo-batches.js';
export { createPooledFetch, type PooledFetch } from './pooled-fetch.js';
export { ProfilePhotos, type PhotoRead } from './profile-photos.js';
export type { ListRead } from './read-pages.js';
export { Teams } from './teams.js';
