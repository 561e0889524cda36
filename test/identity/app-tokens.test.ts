import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { globalAgent } from 'node:https';
import { rootCertificates } from 'node:tls';
import { deadlineIn } from '../../src/foundation/deadline.js';
import { AppTokens, type AppTokensOptions } from '../../src/identity/index.js';
import type { CacheEvent } from '../../src/model/events.js';
import { HandClock } from '../foundation/hand-clock.js';
import { openSandbox, type OpenSandbox } from '../sandbox/open-sandbox.js';

const scope = 'https://graph.microsoft.com/.default';
const minute = 60_000;
const ownAuthorities = globalAgent.options.ca;
let open: OpenSandbox;

beforeAll(async () => {
  open = await openSandbox();
  // MSAL brings its own HTTPS, which trusts what the process trusts.
  globalAgent.options.ca = [...rootCertificates, await readFile(open.sandbox.caFile, 'utf8')];
});

afterAll(async () => {
  globalAgent.options.ca = ownAuthorities;
  await open.stop();
});

interface Change {
  readonly proof?: AppTokensOptions['proof'];
  readonly authorityHost?: string;
}

function appTokens(change: Change = {}) {
  const { proof = { clientSecret: open.client('portrait').clientSecret }, authorityHost = open.sandbox.httpsUrl } =
    change;
  // MSAL dates a token by the machine's clock, so the test's begins there.
  const clock = new HandClock(Date.now());
  const events: CacheEvent['event'][] = [];
  const tokens = new AppTokens({
    authorityHost,
    clientId: open.client('portrait').clientId,
    proof,
    clock,
    observe: ({ event }) => events.push(event),
  });
  const ask = (milliseconds = 20_000, tenant = open.info.tenantId) =>
    tokens.token(tenant, scope, deadlineIn(milliseconds, clock));
  return { ask, clock, events };
}

describe('the app’s own token', () => {
  it('opens Graph', async () => {
    const token = await appTokens().ask();
    expect((await open.graph(`/v1.0/users/${open.user('normal').id}/photo`, token)).status).toBe(200);
  });

  it('is one and the same for a hundred who ask at once, and for the next', async () => {
    const { ask, events } = appTokens();
    // Every token that the authority makes has an id of its own.
    const first = await Promise.all(Array.from({ length: 100 }, () => ask()));
    expect(new Set([...first, await ask()]).size).toBe(1);
    expect(events).toEqual([...Array.from({ length: 100 }, () => 'miss'), 'hit']);
  });

  it('is kept until five minutes before its end, and then made anew', async () => {
    const { ask, clock } = appTokens();
    const first = await ask();
    const expiry = (JSON.parse(Buffer.from(first.split('.')[1] ?? '', 'base64url').toString()) as { exp: number }).exp;
    // A few seconds lie between the authority's dating and MSAL's.
    await clock.advance(expiry * 1_000 - clock.now() - 5 * minute - 10_000);
    expect(await ask()).toBe(first);
    await clock.advance(20_000);
    const second = await ask();
    expect(second).not.toBe(first);
    expect(second.split('.')).toHaveLength(3);
  });
});

describe('a sign-in that fails', () => {
  it('for a wrong secret is the configuration’s fault, and quotes the number but not the secret', async () => {
    const secret = 'the-wrong-secret-of-a-tired-admin';
    const error = await appTokens({ proof: { clientSecret: secret } })
      .ask()
      .catch((thrown: unknown) => thrown as Error);
    expect(error).toMatchObject({ code: 'configuration_refused' });
    expect((error as Error).message).toContain('AADSTS7000215');
    expect((error as Error).message).not.toContain(secret);
  });

  it('because nobody listens is said as such', async () => {
    const closed = await openSandbox();
    await closed.stop();
    const asked = appTokens({ authorityHost: closed.sandbox.httpsUrl }).ask();
    await expect(asked).rejects.toMatchObject({ code: 'sign_in_unavailable' });
  });

  it('because the time is up before leaves nothing broken', async () => {
    const { ask } = appTokens();
    await expect(ask(0)).rejects.toMatchObject({ code: 'sign_in_unavailable' });
    await expect(ask()).resolves.toMatch(/^ey/);
  });

  it('is not kept: the next question asks again', async () => {
    const { ask, events } = appTokens({ proof: { clientSecret: 'guess' } });
    await expect(ask()).rejects.toMatchObject({ code: 'configuration_refused' });
    await expect(ask()).rejects.toMatchObject({ code: 'configuration_refused' });
    expect(events).toEqual(['miss', 'miss']);
  });
});
