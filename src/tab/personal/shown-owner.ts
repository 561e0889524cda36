import type { Whose } from '../photo/whose.js';

/** Whose photo fills the page. */
export interface ShownOwner {
  /** Path of the photo's owner. */
  readonly owner: string;
  readonly whose: Whose;
  /** Empty where nobody could tell it. */
  readonly name: string;
  /** Empty for who is no colleague. */
  readonly userPrincipalName: string;
}
