import type { X509Certificate } from 'node:crypto';
import type { Clock } from '../foundation/clock.js';
import { answerBotFramework } from './botframework/bot-framework.js';
import { answerControl } from './control/answer-control.js';
import { RequestLog } from './control/request-log.js';
import type { Addresses } from './control/sandbox-info.js';
import type { Issuers } from './control/sign-tokens.js';
import { answerEntra } from './entra/entra.js';
import { openEntra } from './entra/entra-context.js';
import { FaultList } from './faults.js';
import { GraphRoom } from './graph-room.js';
import { graphVersionOf } from './graph/answer-graph.js';
import { answerHost } from './host/answer-host.js';
import { jsonResponse } from './http/messages.js';
import type { RequestHandler, SandboxRequest } from './http/messages.js';
import { SettingsRoom } from './settings.js';
import { buildTenant } from './tenant/build-tenant.js';
import { PhotoStore } from './tenant/photo-store.js';
import { SizedPhotos } from './tenant/sized-photos.js';

/** The two doors of the sandbox: the same rooms, but the control room and the host page are behind plain HTTP only. */
export interface SandboxRooms {
  readonly plain: RequestHandler;
  readonly secure: RequestHandler;
}

/** What a sandbox has before its rooms are furnished. */
export interface SandboxFoundation {
  readonly addresses: Addresses;
  /** Where the app answers whose tab the host page shows first. */
  readonly app: string;
  readonly issuers: Issuers;
  /** Those of the clients, by client id. */
  readonly certificates: ReadonlyMap<string, X509Certificate>;
  readonly clock: Clock;
}

/** Furnishes the rooms around one tenant. */
export function sandboxRooms({ addresses, app, issuers, certificates, clock }: SandboxFoundation): SandboxRooms {
  const tenant = buildTenant();
  const photos = new PhotoStore(tenant);
  const settings = new SettingsRoom();
  const faults = new FaultList();
  const log = new RequestLog();
  const entra = openEntra({
    origin: addresses.httpsUrl,
    graphResources: graphResources(addresses),
    tenant,
    certificates,
    key: issuers.entra,
    clock,
    requiresConsent: () => settings.current().requireConsent,
    requiresSecondFactor: () => settings.current().requireSecondFactor,
  });
  const data = { tenant, photos, sizedPhotos: new SizedPhotos() };
  const graph = new GraphRoom({ entra, data, settings, faults, log });
  const control = { addresses, entra, issuers, photos, settings, faults, log };

  const secure: RequestHandler = async (request) => {
    const version = graphVersionOf(request.path);
    if (version) return graph.answer(request, version);
    const signIn = answerBotFramework(request, issuers.botframework) ?? (await answerEntra(request, entra));
    return signIn ?? nothingHere(request);
  };
  const plain: RequestHandler = async (request) =>
    (await answerControl(request, control)) ?? (await answerHost(request, { entra, app })) ?? secure(request);
  return { secure, plain };
}

/** Graph by Microsoft's name and by every name of the sandbox itself: a client asks for tokens by the address it calls. */
function graphResources({ httpUrl, httpsUrl }: Addresses): ReadonlySet<string> {
  const own = [httpUrl, httpsUrl].flatMap((url) => {
    const { protocol, port } = new URL(url);
    return ['localhost', '127.0.0.1', '[::1]'].map((host) => `${protocol}//${host}:${port}`);
  });
  return new Set(['https://graph.microsoft.com', '00000003-0000-0000-c000-000000000000', ...own]);
}

function nothingHere({ method, path }: SandboxRequest) {
  const message = `The sandbox has nothing at ${method} ${path}: docs/sandbox.md lists what it answers.`;
  return jsonResponse(404, { error: { code: 'Sandbox', message } });
}
