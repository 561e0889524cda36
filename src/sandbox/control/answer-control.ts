import { jsonResponse } from '../http/messages.js';
import type { SandboxRequest, SandboxResponse } from '../http/messages.js';
import { registeredClients } from '../entra/clients.js';
import type { EntraContext } from '../entra/entra-context.js';
import { faultListSchema } from '../faults.js';
import type { FaultList } from '../faults.js';
import { settingsChange } from '../settings.js';
import type { SettingsRoom } from '../settings.js';
import type { PhotoStore } from '../tenant/photo-store.js';
import { playgroundConfig } from './playground-config.js';
import { ControlError, readJson } from './read-json.js';
import type { RequestLog } from './request-log.js';
import { sandboxInfo } from './sandbox-info.js';
import type { Addresses } from './sandbox-info.js';
import { signChannelToken, signClaims } from './sign-tokens.js';
import type { Issuers } from './sign-tokens.js';

/** What the control room reads and resets. */
export interface ControlContext {
  readonly addresses: Addresses;
  readonly entra: EntraContext;
  readonly issuers: Issuers;
  readonly photos: PhotoStore;
  readonly settings: SettingsRoom;
  readonly faults: FaultList;
  readonly log: RequestLog;
}

type Control = (context: ControlContext, body: Buffer) => SandboxResponse | Promise<SandboxResponse>;

/** Every control call, by method and path. */
const controls: Readonly<Record<string, Control>> = {
  'GET /sandbox/info': ({ addresses, entra }) =>
    jsonResponse(200, sandboxInfo(addresses, entra.tenant, registeredClients)),
  'GET /sandbox/requests': ({ log }) => jsonResponse(200, { requests: log.all() }),
  'GET /sandbox/playground': ({ entra }) => ({
    status: 200,
    headers: [['Content-Type', 'text/yaml; charset=utf-8']],
    // JSON is YAML too, and needs no second writer.
    body: Buffer.from(`${JSON.stringify(playgroundConfig(entra.tenant), null, 2)}\n`),
  }),
  'PUT /sandbox/settings': ({ settings }, body) => jsonResponse(200, settings.change(readJson(body, settingsChange))),
  'PUT /sandbox/faults': ({ faults }, body) => {
    const list = readJson(body, faultListSchema);
    faults.replace(list);
    return jsonResponse(200, list);
  },
  'POST /sandbox/sign': async ({ issuers }, body) => jsonResponse(200, await signClaims(issuers, body)),
  'POST /sandbox/channel-token': async ({ issuers, entra }, body) =>
    jsonResponse(200, await signChannelToken(issuers, entra.clock, body)),
  'POST /sandbox/reset': ({ photos, settings, faults, entra, log }) => {
    photos.reset();
    settings.reset();
    faults.replace([]);
    entra.consents.clear();
    log.clear(entra.clock.now());
    return { status: 204, headers: [] };
  },
};

/** The sandbox's own interface; undefined for what it does not know. */
export async function answerControl(
  { method, path, body }: SandboxRequest,
  context: ControlContext,
): Promise<SandboxResponse | undefined> {
  const call = `${method} ${path}`;
  if (!Object.hasOwn(controls, call)) return undefined;
  try {
    return await controls[call]?.(context, body);
  } catch (thrown) {
    if (!(thrown instanceof ControlError)) throw thrown;
    return jsonResponse(400, { error: { code: 'Sandbox', message: `${call}: ${thrown.message}` } });
  }
}
