import type { SandboxRequest } from '../http/messages.js';
import { AadstsError } from './aadsts-error.js';
import type { RegisteredClient } from './clients.js';
import { provesItself } from './client-proof.js';
import type { EntraContext } from './entra-context.js';

/** A request to the token endpoint, its client found. */
export interface TokenRequest {
  readonly form: URLSearchParams;
  readonly client: RegisteredClient;
  /** Whether the client proved itself; a wrong secret never gets this far. */
  readonly authenticated: boolean;
}

/** @throws AadstsError 900144 where the parameter is missing. */
export function requiredParameter(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (!value) throw new AadstsError(900144, `It is '${name}'.`);
  return value;
}

/** Id and secret from the Authorization header, each form-encoded as RFC 6749 section 2.3.1 says. */
function basicCredentials(header: string | undefined): { id: string; secret: string } | undefined {
  const encoded = /^basic +(\S+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  const [id, secret] = [pair.slice(0, colon), pair.slice(colon + 1)].map(
    (part) => new URLSearchParams(`part=${part}`).get('part') ?? '',
  );
  return colon < 0 ? undefined : { id: id ?? '', secret: secret ?? '' };
}

/**
 * Reads the form and finds the client in it, or in a Basic header.
 * @throws AadstsError where the client is missing (900144), unknown (700016) or its proof is wrong.
 */
export async function tokenRequest(request: SandboxRequest, context: EntraContext): Promise<TokenRequest> {
  const form = new URLSearchParams(request.body.toString('utf8'));
  const basic = basicCredentials(request.headers.get('authorization'));
  const client = knownClient(basic?.id ?? requiredParameter(form, 'client_id'), context);
  const secret = basic?.secret ?? form.get('client_secret');
  return { form, client, authenticated: await provesItself(client, secret, form, context) };
}

/** @throws AadstsError 700016 where nobody registered the client. */
export function knownClient(clientId: string, { clients, tenant }: EntraContext): RegisteredClient {
  const client = clients.find((known) => known.clientId === clientId.toLowerCase());
  if (!client) throw new AadstsError(700016, `It was asked for as '${clientId}' in '${tenant.displayName}'.`);
  return client;
}

/** @throws AadstsError 7000218 where the client gave no proof of itself. */
export function requireProof({ authenticated }: TokenRequest): void {
  if (!authenticated) throw new AadstsError(7000218);
}
