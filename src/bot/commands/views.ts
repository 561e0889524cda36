import type { View } from '../command.js';
import { detailsOfPeople } from './details-of-people.js';
import { photosOfPeople } from './photos-of-people.js';
import { showDetails } from './show-details.js';
import { showPhoto } from './show-photo.js';

/** What one owner's photo is answered with. */
export const views = { photo: showPhoto, details: showDetails } satisfies Record<View, typeof showPhoto>;

/** What the photos of several people are answered with. */
export const severalViews = {
  photo: photosOfPeople,
  details: detailsOfPeople,
} satisfies Record<View, typeof photosOfPeople>;
