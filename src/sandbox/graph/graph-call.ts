import { jsonResponse } from '../http/messages.js';
import type { PathParameters } from '../http/match-path.js';
import type { SandboxRequest, SandboxResponse } from '../http/messages.js';
import type { Settings } from '../settings.js';
import type { PhotoStore } from '../tenant/photo-store.js';
import type { SizedPhotos } from '../tenant/sized-photos.js';
import type { Tenant } from '../tenant/tenant.js';
import type { Reader } from './reader.js';

/** The versions of the service that answer; the same, as far as photos go. */
export const graphVersions = ['v1.0', 'beta'] as const;

export type GraphVersion = (typeof graphVersions)[number];

/** What Graph's handlers work on. */
export interface GraphData {
  readonly tenant: Tenant;
  readonly photos: PhotoStore;
  readonly sizedPhotos: SizedPhotos;
  /** As they were when the call came in. */
  readonly settings: Settings;
}

/** One call whose token is good. */
export interface GraphCall extends GraphData {
  readonly request: SandboxRequest;
  readonly version: GraphVersion;
  readonly parameters: PathParameters;
  readonly reader: Reader;
}

/** A parameter of the path, decoded; empty where the path has none of that name. */
export function parameter({ parameters }: GraphCall, name: string): string {
  return parameters.get(name) ?? '';
}

/** Answers one call. Throws `GraphError` for what Graph refuses. */
export type GraphHandler = (call: GraphCall) => SandboxResponse | Promise<SandboxResponse>;

/** Handlers of one path, by method. Each checks permissions itself, since they may depend on whose data it is. */
export interface GraphRoute {
  /** After the version, with `{names}` for parameters. */
  readonly path: string;
  readonly handlers: Readonly<Partial<Record<'GET' | 'PUT' | 'PATCH' | 'DELETE' | 'POST', GraphHandler>>>;
}

/**
 * An answer in OData's JSON. The context names Microsoft's own address: it identifies a vocabulary, and clients that look
 * at it compare what stands after `$metadata`.
 */
export function entityResponse(version: GraphVersion, context: string, value: object): SandboxResponse {
  const body = { '@odata.context': `https://graph.microsoft.com/${version}/$metadata#${context}`, ...value };
  return jsonResponse(200, body, [
    [
      'Content-Type',
      'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
    ],
  ]);
}

/** A name inside an OData context: quotes doubled, then percent-encoded, as Graph writes it. */
export function contextKey(name: string): string {
  return `('${encodeURIComponent(name.replaceAll("'", "''"))}')`;
}
