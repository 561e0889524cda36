import { randomUUID } from 'node:crypto';
import type { SandboxRequest, SandboxResponse } from '../http/messages.js';
import type { User } from '../tenant/tenant.js';
import { AadstsError, aadstsErrors, errorDescription } from './aadsts-error.js';
import { authorizeRequest, returnAddress } from './authorize-request.js';
import type { AuthorizeRequest } from './authorize-request.js';
import { answerAtAddress } from './answer-at-address.js';
import type { EntraContext } from './entra-context.js';
import { consentedScopes, meantNames } from './granted-names.js';
import { accountPage } from './pages/account-page.js';
import { html } from './pages/html.js';
import { page } from './pages/page.js';

type Step = (request: AuthorizeRequest, context: EntraContext) => SandboxResponse;

/** The page to pick an account on; with `prompt=none` the answer of somebody who was there and agreed before. */
export function askToSignIn({ query }: SandboxRequest, context: EntraContext): SandboxResponse {
  return answered(query, context, (request) => {
    if (!request.silent) return accountPage(request, context.tenant.users);
    if (!request.suggested) throw new AadstsError(50058);
    consentedScopes(context, request.client, request.suggested, request.scopes);
    return codeFor(request, request.suggested, context);
  });
}

/** What the person on the page decided. */
export function takeDecision({ body }: SandboxRequest, context: EntraContext): SandboxResponse {
  const form = new URLSearchParams(body.toString('utf8'));
  return answered(form, context, (request) => {
    if (form.get('sandbox_decision') !== 'accept') throw new AadstsError(65004);
    const user = context.tenant.users.find(({ id }) => id === form.get('sandbox_user'));
    if (!user) throw new AadstsError(50034);
    context.consents.give(request.client, user, meantNames(request.client, request.scopes));
    return codeFor(request, user, context);
  });
}

function codeFor(request: AuthorizeRequest, user: User, { codes }: EntraContext): SandboxResponse {
  const { client, scopes, redirectUri, challenge, nonce, secondFactor } = request;
  const code = codes.keep({ client, user, scopes, redirectUri, challenge, nonce, secondFactor, redeemed: false });
  return answerAtAddress(request, [['code', code]]);
}

/** Runs a step; its refusals go to the client, and to the person where no address can be trusted. */
function answered(form: URLSearchParams, context: EntraContext, step: Step): SandboxResponse {
  const [now, traceId] = [context.clock.now(), randomUUID()];
  const describe = (error: AadstsError) => errorDescription(error, now, traceId, randomUUID());
  try {
    const address = returnAddress(form, context);
    try {
      return step(authorizeRequest(form, address, context), context);
    } catch (thrown) {
      if (!(thrown instanceof AadstsError)) throw thrown;
      return answerAtAddress(address, [
        ['error', thrown.code === 65001 ? 'consent_required' : aadstsErrors[thrown.code][0]],
        ['error_description', describe(thrown)],
      ]);
    }
  } catch (thrown) {
    if (!(thrown instanceof AadstsError)) throw thrown;
    return page(400, 'This sign-in cannot go on', html`<p>${describe(thrown)}</p>`);
  }
}
