import { readFile } from 'node:fs/promises';
import { globalAgent } from 'node:https';
import { rootCertificates } from 'node:tls';
import { decodeJwt } from 'jose';
import { deadlineIn } from '../../src/foundation/deadline.js';
import { SsoTokens, UserTokens, type VerifiedUser } from '../../src/identity/index.js';
import type { CacheEvent } from '../../src/model/events.js';
import { createPooledFetch } from '../../src/graph/index.js';
import { HandClock } from '../foundation/hand-clock.js';
import { control } from '../sandbox/control-calls.js';
import { openSandbox } from '../sandbox/open-sandbox.js';

export type OpenSso = Awaited<ReturnType<typeof openSso>>;

/** How long a test lets a check or an exchange take, in milliseconds. */
const patienceMs = 20_000;

/** The sandbox's Entra with this process trusting it, and the parts of `identity/` pointed at it. */
export async function openSso() {
  const open = await openSandbox();
  const ca = await readFile(open.sandbox.caFile, 'utf8');
  const pool = createPooledFetch(ca);
  // MSAL brings its own HTTPS, which trusts what the process trusts.
  const ownAuthorities = globalAgent.options.ca;
  globalAgent.options.ca = [...rootCertificates, ca];
  const { clientId, clientSecret, appIdUri } = open.client('portrait');
  const rules = {
    authorityHost: open.sandbox.httpsUrl,
    clientId,
    appIdUri,
    allowedTenants: [open.info.tenantId],
  };

  /** A door of its own, with nothing remembered. */
  const ssoTokens = (change: Partial<ConstructorParameters<typeof SsoTokens>[0]> = {}) => {
    // The sandbox dates its tokens by the machine's clock, so the test's begins there.
    const clock = new HandClock(Date.now());
    const fetched: string[] = [];
    const tokens = new SsoTokens({
      ...rules,
      clock,
      fetch: (url, init) => {
        fetched.push(url);
        return pool.fetch(url, init);
      },
      ...change,
    });
    const verify = (token: string) => tokens.verify(token, deadlineIn(patienceMs, clock));
    const bearer = (authorization?: string, milliseconds = patienceMs) =>
      tokens.bearer(authorization, deadlineIn(milliseconds, clock));
    return { verify, bearer, clock, fetched };
  };
  const door = ssoTokens();

  /** What Teams hands to a tab of that user. */
  const ssoToken = (userId: string, extra: Record<string, string> = {}) =>
    open.userToken(userId, `${appIdUri}/access_as_user`, extra);
  /** What the good token of somebody claims. */
  const goodClaims = async (): Promise<Record<string, unknown>> => decodeJwt(await ssoToken(open.user('normal').id));
  const signedIn = async (userId: string): Promise<VerifiedUser> => door.verify(await ssoToken(userId));

  const userTokens = (change: Partial<ConstructorParameters<typeof UserTokens>[0]> = {}) => {
    const clock = new HandClock(Date.now());
    const events: CacheEvent['event'][] = [];
    const settings = { ...rules, proof: { clientSecret }, graphRoot: open.sandbox.httpsUrl };
    const observe = ({ event }: CacheEvent) => events.push(event);
    const tokens = new UserTokens({ ...settings, clock, observe, ...change });
    const ask = (user: { tenantId: string; userId: string }, scopes = ['User.Read'], milliseconds = patienceMs) =>
      tokens.token(user, scopes, deadlineIn(milliseconds, clock));
    return { tokens, ask, clock, events };
  };

  /** Signs anything with the key of Entra or of the Bot Framework. */
  const sign = async (claims: object, header: object = {}, issuer: 'entra' | 'botframework' = 'entra') => {
    const { body } = await control(open, 'POST sign', { issuer, header, claims });
    return (body as { token: string }).token;
  };

  const stop = async () => {
    globalAgent.options.ca = ownAuthorities;
    await pool.close();
    await open.stop();
  };
  return { ...open, rules, ssoTokens, door, ssoToken, goodClaims, signedIn, userTokens, sign, stop };
}

/** Everything that an error says, its causes and its members included. */
export function wholeText(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  return [thrown.stack, JSON.stringify(thrown), thrown.cause === undefined ? '' : wholeText(thrown.cause)].join('\n');
}
