import { matchPath, segmentsOf } from '../http/match-path.js';
import type { PathParameters } from '../http/match-path.js';
import { jsonResponse } from '../http/messages.js';
import type { SandboxRequest, SandboxResponse } from '../http/messages.js';
import { AadstsError, aadstsResponse } from './aadsts-error.js';
import { askToSignIn, takeDecision } from './authorize.js';
import type { EntraContext } from './entra-context.js';
import { openIdMetadata, sharedAuthorities } from './metadata.js';
import { signOut } from './sign-out.js';
import { answerTokenRequest } from './token-endpoint.js';

type Answer = (
  request: SandboxRequest,
  context: EntraContext,
  authority: string,
) => SandboxResponse | Promise<SandboxResponse>;

interface EntraRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly answer: Answer;
}

const routes: readonly EntraRoute[] = [
  {
    method: 'GET',
    path: '{authority}/v2.0/.well-known/openid-configuration',
    answer: (_request, context, authority) => jsonResponse(200, openIdMetadata(context, authority)),
  },
  {
    method: 'GET',
    path: '{authority}/discovery/v2.0/keys',
    answer: (_request, { key }) => jsonResponse(200, { keys: [key.jwk] }),
  },
  { method: 'POST', path: '{authority}/oauth2/v2.0/token', answer: answerTokenRequest },
  { method: 'GET', path: '{authority}/oauth2/v2.0/authorize', answer: askToSignIn },
  { method: 'POST', path: '{authority}/oauth2/v2.0/authorize', answer: takeDecision },
  { method: 'GET', path: '{authority}/oauth2/v2.0/logout', answer: signOut },
];

/** The stand-in for Microsoft Entra: answers what is its own, and nothing (undefined) to any other path. */
export async function answerEntra(
  request: SandboxRequest,
  context: EntraContext,
): Promise<SandboxResponse | undefined> {
  const segments = segmentsOf(request.path);
  for (const route of routes) {
    const parameters = request.method === route.method ? matchPath(route.path, segments) : undefined;
    if (parameters) return answerAuthority(route, parameters, request, context);
  }
  return undefined;
}

function answerAuthority(
  route: EntraRoute,
  parameters: PathParameters,
  request: SandboxRequest,
  context: EntraContext,
): SandboxResponse | Promise<SandboxResponse> {
  const authority = parameters.get('authority') ?? '';
  const { tenant, clock } = context;
  if (![tenant.id, tenant.domain, ...sharedAuthorities].includes(authority.toLowerCase())) {
    const error = new AadstsError(90002, `It was asked for as '${authority}'.`);
    return aadstsResponse(error, clock.now(), request.headers.get('client-request-id'));
  }
  return route.answer(request, context, authority);
}
