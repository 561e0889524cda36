import type { Clock } from '../foundation/clock.js';
import { answerControl } from './control/answer-control.js';
import { RequestLog } from './control/request-log.js';
import type { Addresses } from './control/sandbox-info.js';
import { registeredClients } from './entra/clients.js';
import { answerEntra } from './entra/entra.js';
import type { EntraContext } from './entra/entra-context.js';
import type { SigningKey } from './entra/signing-key.js';
import { answerGraph, graphVersionOf } from './graph/answer-graph.js';
import type { GraphOutcome } from './graph/answer-graph.js';
import { jsonResponse } from './http/messages.js';
import type { RequestHandler, SandboxRequest } from './http/messages.js';
import { SettingsRoom } from './settings.js';
import { buildTenant } from './tenant/build-tenant.js';
import { PhotoStore } from './tenant/photo-store.js';
import { SizedPhotos } from './tenant/sized-photos.js';

/** The two doors of the sandbox: the same rooms, but the control room can be entered by plain HTTP only. */
export interface SandboxRooms {
  readonly plain: RequestHandler;
  readonly secure: RequestHandler;
}

/** Furnishes the rooms around one tenant. */
export function sandboxRooms(addresses: Addresses, key: SigningKey, clock: Clock): SandboxRooms {
  const tenant = buildTenant();
  const photos = new PhotoStore(tenant);
  const data = { tenant, photos, sizedPhotos: new SizedPhotos() };
  const settings = new SettingsRoom();
  const log = new RequestLog();
  const entra: EntraContext = {
    origin: addresses.httpsUrl,
    graphResources: graphResources(addresses),
    tenant,
    clients: registeredClients,
    key,
    clock,
    isConsented: () => true,
  };
  const control = { addresses, tenant, clients: registeredClients, photos, log };

  const secure: RequestHandler = async (request) => {
    const version = graphVersionOf(request.path);
    if (!version) return (await answerEntra(request, entra)) ?? nothingHere(request);
    const started = clock.now();
    const outcome = await answerGraph(request, version, entra, { ...data, settings: settings.current() });
    log.add(logEntry(request, outcome, started, clock.now()));
    return outcome.response;
  };
  return { secure, plain: async (request) => answerControl(request, control) ?? secure(request) };
}

/** Graph by Microsoft's name and by every name of the sandbox itself: a client asks for tokens by the address it calls. */
function graphResources({ httpUrl, httpsUrl }: Addresses): ReadonlySet<string> {
  const own = [httpUrl, httpsUrl].flatMap((url) => {
    const { protocol, port } = new URL(url);
    return ['localhost', '127.0.0.1', '[::1]'].map((host) => `${protocol}//${host}:${port}`);
  });
  return new Set(['https://graph.microsoft.com', '00000003-0000-0000-c000-000000000000', ...own]);
}

function logEntry(
  { method, path }: SandboxRequest,
  { response, reader }: GraphOutcome,
  started: number,
  ended: number,
) {
  return {
    at: new Date(started).toISOString(),
    method,
    path,
    status: response.status,
    ms: ended - started,
    bytesOut: response.body?.length ?? 0,
    viewer: reader === undefined ? null : reader.kind === 'app' ? 'app' : reader.userId,
  };
}

function nothingHere({ method, path }: SandboxRequest) {
  const message = `The sandbox has nothing at ${method} ${path}: docs/sandbox.md lists what it answers.`;
  return jsonResponse(404, { error: { code: 'Sandbox', message } });
}
