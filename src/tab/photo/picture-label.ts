import type { Words } from '../words/en.js';
import type { Whose } from './whose.js';

/** What a picture is called by those who do not see it. @param name empty where nobody could tell it */
export function pictureLabel({ photo }: Words, whose: Whose, name: string): string {
  if (name === '') return photo.unnamed[whose];
  return whose === 'team' ? photo.ofTeam(name) : photo.of(name);
}
