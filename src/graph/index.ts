export { Directory, type DirectoryRead } from './directory.js';
export {
  createGraphClient,
  type Fetch,
  type GraphClient,
  type GraphClientOptions,
  type GraphRead,
} from './graph-client.js';
export { createPooledFetch, type PooledFetch } from './pooled-fetch.js';
export { ProfilePhotos, type PhotoRead } from './profile-photos.js';
