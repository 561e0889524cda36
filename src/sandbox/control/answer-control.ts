import { jsonResponse } from '../http/messages.js';
import type { SandboxRequest, SandboxResponse } from '../http/messages.js';
import type { RegisteredClient } from '../entra/clients.js';
import type { PhotoStore } from '../tenant/photo-store.js';
import type { Tenant } from '../tenant/tenant.js';
import { playgroundConfig } from './playground-config.js';
import type { RequestLog } from './request-log.js';
import { sandboxInfo } from './sandbox-info.js';
import type { Addresses } from './sandbox-info.js';

/** What the control room reads and resets. */
export interface ControlContext {
  readonly addresses: Addresses;
  readonly tenant: Tenant;
  readonly clients: readonly RegisteredClient[];
  readonly photos: PhotoStore;
  readonly log: RequestLog;
}

type Control = (context: ControlContext) => SandboxResponse;

/** Every control call, by method and path. */
const controls: Readonly<Record<string, Control>> = {
  'GET /sandbox/info': ({ addresses, tenant, clients }) => jsonResponse(200, sandboxInfo(addresses, tenant, clients)),
  'GET /sandbox/requests': ({ log }) => jsonResponse(200, { requests: log.all() }),
  'GET /sandbox/playground': ({ tenant }) => ({
    status: 200,
    headers: [['Content-Type', 'text/yaml; charset=utf-8']],
    // JSON is YAML too, and needs no second writer.
    body: Buffer.from(`${JSON.stringify(playgroundConfig(tenant), null, 2)}\n`),
  }),
  'POST /sandbox/reset': ({ photos, log }) => {
    photos.reset();
    log.clear();
    return { status: 204, headers: [] };
  },
};

/** The sandbox's own interface; undefined for what it does not know. */
export function answerControl(request: SandboxRequest, context: ControlContext): SandboxResponse | undefined {
  const call = `${request.method} ${request.path}`;
  return Object.hasOwn(controls, call) ? controls[call]?.(context) : undefined;
}
