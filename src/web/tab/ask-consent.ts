import { createHash, randomBytes } from 'node:crypto';
import type { Request } from 'restify';
import { photoScopes } from '../../model/graph-scopes.js';
import { PortraitError } from '../../model/portrait-error.js';
import { singleQuery } from '../api/request-parts.js';
import { originOf } from '../forwarded.js';
import type { Handler } from '../handler.js';
import { sendHtmlPage } from '../pages/html-page.js';

/** Where, and as whom, people are asked. */
export interface ConsentOptions {
  /** Root of the authority as browsers reach it. */
  readonly signInPages: string;
  readonly clientId: string;
  readonly tenantId: string;
  /** Root of Microsoft Graph, whose permissions are asked for. */
  readonly graphRoot: string;
  /** Where browsers reach this app; undefined where each request tells. */
  readonly publicUrl: string | undefined;
}

/** The permissions that this app ever needs: an address that asks for more was not made by the tab. */
const askable: ReadonlySet<string> = new Set(Object.values(photoScopes).flat());

/** Entra's claims challenges have some hundred characters; browsers and proxies take addresses of this length. */
const longestAddress = 4_096;

/**
 * `GET /tab/consent`: leads the popup on to Entra's page, where a person agrees to what the app may do. What comes back
 * is of no use to anybody: the code is bound to a secret that is thrown away here, and this app never redeems it. It is
 * the consent that counts, and that stays with Entra.
 */
export function askConsent(options: ConsentOptions, trustedProxies: number): Handler {
  // What is thrown in here becomes the promise's, as handlers have it.
  return (request, response) =>
    new Promise((resolve) => {
      const own = options.publicUrl ?? originOf(request, trustedProxies);
      const address = orRefusal(() => consentAddress(request, own, options));
      if (address instanceof PortraitError) sendHtmlPage(response, address.status, openedByHand);
      else {
        response.header('Location', address);
        response.header('Referrer-Policy', 'no-referrer');
        response.send(302);
      }
      resolve();
    });
}

/** For somebody who has the address, and no window that the tab has opened. */
const openedByHand = {
  title: 'This page is opened by Portrait',
  body: '<p>It asks for a permission where one is missing. Open Portrait in Microsoft Teams, and press the button there.</p>',
};

/** An address, or why there is none for this request; every other fault is thrown on. */
function orRefusal(address: () => string): string | PortraitError {
  try {
    return address();
  } catch (thrown) {
    if (thrown instanceof PortraitError && thrown.code === 'request_invalid') return thrown;
    throw thrown;
  }
}

/**
 * @param own where browsers reach this app
 * @throws PortraitError request_invalid for permissions that the app does not use
 */
function consentAddress(
  request: Request,
  own: string,
  { signInPages, clientId, tenantId, graphRoot }: ConsentOptions,
): string {
  const query = singleQuery(request.url);
  const scopes = (query.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  const claims = query.get('claims') ?? '';
  if (
    scopes.length === 0 ||
    !scopes.every((scope) => askable.has(scope)) ||
    (request.url ?? '').length > longestAddress
  ) {
    throw new PortraitError('request_invalid', 'Consent to something that the app never asks for');
  }
  const address = new URL(`${signInPages}/${tenantId}/oauth2/v2.0/authorize`);
  const parameters = {
    client_id: clientId,
    response_type: 'code',
    // What stands after the # reaches no server and no log.
    response_mode: 'fragment',
    redirect_uri: `${own}/tab/consent-end`,
    scope: ['openid', ...scopes.map((scope) => `${graphRoot}/${scope}`)].join(' '),
    prompt: 'consent',
    code_challenge: createHash('sha256').update(randomBytes(32)).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: query.get('login_hint') ?? '',
    claims,
    state: query.get('state') ?? '',
  };
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== '') address.searchParams.set(name, value);
  }
  return address.href;
}
