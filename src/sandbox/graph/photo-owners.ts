import type { PhotoKey } from '../tenant/tenant.js';
import { findUser } from './find-user.js';
import type { GraphCall } from './graph-call.js';
import { contextKey } from './graph-call.js';
import { GraphError } from './graph-error.js';
import { permissionRules } from './permissions.js';
import type { PermissionRule } from './permissions.js';

/** The owner of a photo as one call addresses it. */
export interface AddressedOwner {
  /** Undefined where nobody is there: Graph's photo paths then answer as for a missing photo. */
  readonly photoKey: PhotoKey | undefined;
  /** The owner in an OData context: `users('…')`. */
  readonly context: string;
  /** The user whose data it is. */
  readonly userId: string | undefined;
}

/** A kind of owner: where it stands in a path, who may read its photos, and how it is found. */
export interface PhotoOwnerKind {
  readonly path: string;
  /** Whether it has `/photos` beside `/photo`; contacts and teams have not. */
  readonly sized: boolean;
  readonly rule: PermissionRule;
  address(call: GraphCall): AddressedOwner;
}

/** Every kind of owner that the sandbox knows, one row each. */
export const photoOwnerKinds: readonly PhotoOwnerKind[] = [
  {
    path: 'users/{user}',
    sized: true,
    rule: permissionRules.userPhotos,
    address: ({ tenant, parameters }) => {
      const name = parameters.get('user') ?? '';
      const user = findUser(tenant, name);
      return { photoKey: user?.photoKey, context: `users${contextKey(name)}`, userId: user?.id };
    },
  },
  {
    path: 'me',
    sized: true,
    rule: permissionRules.userPhotos,
    address: ({ tenant, reader }) => {
      if (reader.kind === 'app') throw meNeedsUser();
      const user = findUser(tenant, reader.userId);
      return { photoKey: user?.photoKey, context: `users${contextKey(reader.userId)}`, userId: reader.userId };
    },
  },
];

/** An application has no "me". */
export function meNeedsUser(): GraphError {
  const message = '/me request is only valid with delegated authentication flow.';
  return new GraphError({ status: 400, code: 'BadRequest', message });
}
