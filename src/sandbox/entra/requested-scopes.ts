import { AadstsError } from './aadsts-error.js';
import type { RegisteredClient } from './clients.js';

/** Scopes that belong to sign-in itself and to no resource. */
const signInScopes: readonly string[] = ['openid', 'profile', 'email', 'offline_access'];

const microsoftGraph = 'https://graph.microsoft.com';

/** What a scope parameter asks for: one resource, permissions on it, and sign-in scopes beside them. */
export interface RequestedScopes {
  /** The resource as asked for, which becomes the token's audience; for Graph any of its names. */
  readonly audience: string;
  /** Set where the resource is an application of the tenant rather than Graph. */
  readonly application: RegisteredClient | undefined;
  /** Every scope as it was written. */
  readonly asked: readonly string[];
  /** Permission names; `.default` among them as asked. */
  readonly names: readonly string[];
  /** Where consent was looked at: the permissions that it leaves. */
  readonly granted?: readonly string[];
  readonly signIn: readonly string[];
}

/** Whatever tokens can be asked for. */
interface Resources {
  readonly graphResources: ReadonlySet<string>;
  readonly clients: readonly RegisteredClient[];
}

/** Splits `resource/permission` at its last slash; a bare permission is Graph's. */
function splitScope(scope: string): { resource: string; name: string } {
  const slash = scope.lastIndexOf('/');
  if (slash < 0) return { resource: microsoftGraph, name: scope };
  return { resource: scope.slice(0, slash).replace(/\/$/, ''), name: scope.slice(slash + 1) };
}

/**
 * Reads a scope parameter.
 * @throws AadstsError 70011 where it names no permission or several resources, 500011 where the resource is unknown.
 */
export function requestedScopes(scope: string, { graphResources, clients }: Resources): RequestedScopes {
  const asked = scope.split(' ').filter((part) => part !== '');
  const onResources = asked.filter((part) => !signInScopes.includes(part)).map(splitScope);
  const resources = [...new Set(onResources.map(({ resource }) => resource))];
  const [resource = microsoftGraph] = resources;
  if (resources.length > 1) throw new AadstsError(70011, 'It names more than one resource.');
  if (onResources.some(({ name }) => name === '')) throw new AadstsError(70011, `The scope ${scope} is not valid.`);
  const application = clients.find(({ appIdUri, clientId }) => [appIdUri, clientId].includes(resource));
  if (!graphResources.has(resource) && !application) throw new AadstsError(500011, `It was asked for as ${resource}.`);
  return {
    asked,
    audience: resource,
    application,
    names: onResources.map(({ name }) => name),
    signIn: asked.filter((part) => signInScopes.includes(part)),
  };
}
