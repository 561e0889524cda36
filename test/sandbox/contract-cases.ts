import { graphVersions } from '../../src/sandbox/graph/graph-call.js';
import type { GraphVersion } from '../../src/sandbox/graph/graph-call.js';
import { eras } from '../../src/sandbox/settings.js';
import type { Era } from '../../src/sandbox/settings.js';
import { answerTo } from './contract-answers.js';
import type { Answer } from './contract-answers.js';
import { ownerForms } from './contract-owners.js';
import type { OwnerCase, OwnerForm } from './contract-owners.js';
import { photoFacts } from './contract-photos.js';

/** What follows the owner in a path. */
export const photoReads = ['photo', 'photo/$value', 'photos', 'photos/{size}', 'photos/{size}/$value'] as const;

export type PhotoReadName = (typeof photoReads)[number];

/** One call on the photo API, and what is answered to it. */
export interface ContractCase {
  readonly era: Era;
  readonly version: GraphVersion;
  readonly form: OwnerForm;
  readonly owner: OwnerCase;
  readonly read: PhotoReadName;
  /** The size's id as it is asked for; undefined where none is. */
  readonly sizeId: string | undefined;
  /** The whole path, ready to be sent. */
  readonly path: string;
  readonly answer: Answer;
}

/** The smallest size, one in capitals as it came back for years, the largest, and one that Graph does not keep. */
const askedSizes = ['48x48', '240X240', '648x648', '50x50'];

const sizesAsked = (read: PhotoReadName): readonly (string | undefined)[] =>
  read.includes('{size}') ? askedSizes : [undefined];

function casesOf(era: Era, version: GraphVersion, form: OwnerForm, owner: OwnerCase): ContractCase[] {
  const photo = owner.photo && owner.photoKey && photoFacts(owner.photoKey, owner.photo);
  return photoReads.flatMap((read) =>
    sizesAsked(read).map((sizeId) => {
      const path = `/${version}/${owner.path}/${read.replace('{size}', sizeId ?? '')}`;
      const answer = answerTo({ era, version, form, owner, read, sizeId, path, photo });
      return { era, version, form, owner, read, sizeId, path, answer };
    }),
  );
}

/** Every era, version, way to address an owner, kind of photo, read and size, against each other. */
export const contractCases: readonly ContractCase[] = eras.flatMap((era) =>
  graphVersions.flatMap((version) =>
    ownerForms.flatMap((form) => form.owners.flatMap((owner) => casesOf(era, version, form, owner))),
  ),
);
