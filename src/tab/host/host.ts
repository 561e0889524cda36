import { app, authentication, chat, profile } from '@microsoft/teams-js';
import type { ConsentNeeded } from '../../model/portrait-error.js';
import { answerWithin } from './answer-within.js';
import { hostsOnThisMachine } from './connect.js';
import { TroubleError } from '../api/trouble.js';

/** What the tab asks of Teams once they know each other. */
export interface Host {
  /**
   * The token that Teams hands out for this app, to be sent to this app's API and nowhere else.
   * @throws TroubleError of kind `consent`, or `signIn` where Teams refuses or keeps silent
   */
  readonly token: () => Promise<string>;
  /**
   * Gets what is missing; only from within a click. Entra's further demands (a claims challenge) Teams itself can meet,
   * and from then on every token meets them; consent, and what Teams cannot, takes the window of Entra.
   * @throws TroubleError of kind `consentDeclined`
   */
  readonly consent: (needed: ConsentNeeded, loginHint: string) => Promise<void>;
  /** Whether consent to just this was given since the tab was opened: if it is still missing, somebody else gave it. */
  readonly wasGiven: (needed: ConsentNeeded) => boolean;
  /** Undefined where this Teams cannot. */
  readonly openChat: ((userPrincipalName: string) => Promise<void>) | undefined;
  readonly showProfile: ((userPrincipalName: string, near: Element) => Promise<void>) | undefined;
  readonly openLink: (url: string) => Promise<void>;
}

/** As large as Entra's page of consent wants to be. */
const consentWindow = { width: 600, height: 640 };

/** Teams mostly has a token at hand, or gets one within a second or two. Has it none by then, it will have none. */
const tokenMs = 10_000;

/** Whoever looks is asked something meanwhile, such as for a second factor. */
const meetingMs = 120_000;

export function createHost(): Host {
  const given = new Set<string>();
  let demands: AuthTokenDemands = {};
  return {
    token: () =>
      answerWithin(authentication.getAuthToken(demands), tokenMs).catch((cause: unknown) => {
        throw new TroubleError(isAboutConsent(cause) ? { kind: 'consent', needed: firstConsent } : { kind: 'signIn' }, {
          cause,
        });
      }),
    consent: async (needed, loginHint) => {
      const meeting = needed.claims === undefined ? undefined : { claims: [needed.claims] };
      if (!meeting || !(await isMet(meeting))) await openConsent(needed, loginHint);
      if (meeting) demands = meeting;
      given.add(needed.scopes.join(' '));
    },
    wasGiven: ({ scopes }) => given.has(scopes.join(' ')),
    openChat: chat.isSupported() ? (user) => chat.openChat({ user }) : undefined,
    showProfile: profile.isSupported() ? showProfile : undefined,
    openLink: (url) => app.openLink(url),
  };
}

/** What the tab needs before anything: Teams hands out no token to an app that nobody has agreed to. */
const firstConsent: ConsentNeeded = { scopes: ['User.Read', 'User.ReadBasic.All', 'Team.ReadBasic.All'] };

/** What a token has to show beside who somebody is. */
type AuthTokenDemands = Pick<authentication.AuthTokenRequestParameters, 'claims'>;

/** Whether Teams has a token that shows all that, after asking whoever looks where it has to. */
function isMet(demands: AuthTokenDemands): Promise<boolean> {
  return answerWithin(authentication.getAuthToken(demands), meetingMs).then(
    () => true,
    () => false,
  );
}

/** Teams tells its reasons in words: `resourceRequiresConsent`, `consent_required`, `invalid_grant`, `interaction_required`. */
function isAboutConsent(cause: unknown): boolean {
  return /consent|interaction_required|invalid_grant/i.test(String(cause));
}

async function openConsent({ scopes, claims }: ConsentNeeded, loginHint: string): Promise<void> {
  // teams-js takes nothing but https. A page of this machine has none, and the host page of the sandbox knows that.
  const address = new URL(`https://${location.host}/tab/consent`);
  address.searchParams.set('scope', scopes.join(' '));
  if (loginHint !== '') address.searchParams.set('login_hint', loginHint);
  const [parent] = hostsOnThisMachine();
  // The window does not learn who opened it. In Teams it need not.
  if (parent !== undefined) address.searchParams.set('state', parent);
  if (claims !== undefined) address.searchParams.set('claims', claims);
  await authentication.authenticate({ url: address.href, ...consentWindow }).catch((cause: unknown) => {
    throw new TroubleError({ kind: 'consentDeclined' }, { cause });
  });
}

function showProfile(userPrincipalName: string, near: Element): Promise<void> {
  return profile.showProfile({
    modality: 'Card',
    persona: { identifiers: { Upn: userPrincipalName } },
    targetElementBoundingRect: near.getBoundingClientRect(),
    triggerType: 'Press',
  });
}
