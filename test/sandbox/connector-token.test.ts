import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { globalAgent } from 'node:https';
import type { AddressInfo } from 'node:net';
import { rootCertificates } from 'node:tls';
import { systemClock } from '../../src/foundation/clock.js';
import { deadlineIn } from '../../src/foundation/deadline.js';
import { AppTokens } from '../../src/identity/index.js';
import { botClient } from '../../src/sandbox/entra/clients.js';
import type { OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';

const connector = 'https://api.botframework.com';
const ownAuthorities = globalAgent.options.ca;
const { clientId, clientSecret } = botClient;
let open: OpenSandbox;

beforeAll(async () => {
  open = await openSandbox();
  globalAgent.options.ca = [...rootCertificates, await readFile(open.sandbox.caFile, 'utf8')];
});

afterAll(async () => {
  globalAgent.options.ca = ownAuthorities;
  await open.stop();
});

const bot = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };

/** The claims of a token that the sandbox's Entra signed for an audience. */
async function verified(token: string, audience: string) {
  const keys = createRemoteJWKSet(new URL(`${open.sandbox.httpUrl}/common/discovery/v2.0/keys`));
  const issuer = `${open.info.authority}/v2.0`;
  return (await jwtVerify(token, keys, { algorithms: ['RS256'], issuer, audience })).payload;
}

describe('a bot’s token', () => {
  it.each([connector, clientId])('for %s names the bot and has no permissions', async (audience) => {
    const { status, body } = await open.postToken({ ...bot, scope: `${audience}/.default` });
    expect(status).toBe(200);
    expect(await verified(body.access_token, audience)).toMatchObject({ appid: clientId, idtyp: 'app', roles: [] });
  });

  it('for the connector is refused by Graph', async () => {
    const { body } = await open.postToken({ ...bot, scope: `${connector}/.default` });
    expect((await open.graph('/v1.0/users', body.access_token)).status).toBe(401);
  });

  it('takes the bot’s own secret', async () => {
    const { status, body } = await open.postToken({ ...bot, client_secret: 'guess', scope: `${connector}/.default` });
    expect([status, body.error_codes]).toEqual([401, [7000215]]);
  });

  it('for the connector is nobody’s on a user’s behalf', async () => {
    const form = { grant_type: 'password', client_id: clientId, username: open.user('normal').id, password: 'any' };
    const { body } = await open.postToken({ ...form, scope: `${connector}/user_impersonation` });
    expect(body.error_codes).toEqual([500011]);
  });
});

/** Signs botbuilder's requests to the connector with a token that is fetched elsewhere. */
class ConnectorCredentials extends ConfigurationServiceClientCredentialFactory {
  readonly #token: () => Promise<string>;

  constructor(token: () => Promise<string>) {
    super({
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: clientId,
      MicrosoftAppPassword: clientSecret,
      MicrosoftAppTenantId: open.info.tenantId,
    });
    this.#token = token;
  }

  override createCredentials(): ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']> {
    return Promise.resolve({
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${await this.#token()}`);
        return request;
      },
    });
  }
}

/** The Authorization header with which botbuilder sends an activity under these credentials. */
async function authorizationSent(credentials: ConfigurationServiceClientCredentialFactory): Promise<string> {
  const authorizations: (string | undefined)[] = [];
  const channel = createServer((request, response) => {
    authorizations.push(request.headers.authorization);
    // Not chained: where restify was loaded in this process, writeHead returns nothing.
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end('{"id":"1"}');
  }).listen(0, '127.0.0.1');
  await once(channel, 'listening');
  const endpoints = { ToChannelFromBotLoginUrl: open.info.authority, ToChannelFromBotOAuthScope: connector };
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the SDK's own factory is none either
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(endpoints, credentials));
  const conversation = {
    id: 'a',
    isGroup: false,
    conversationType: 'personal',
    name: '',
    tenantId: open.info.tenantId,
  };
  const serviceUrl = `http://127.0.0.1:${(channel.address() as AddressInfo).port}/`;
  const reference = { serviceUrl, conversation, channelId: 'msteams', bot: { id: `28:${clientId}`, name: 'Portrait' } };
  await adapter.continueConversationAsync(clientId, reference, async (context) => {
    await context.sendActivity('hello');
  });
  channel.close();
  return authorizations[0] ?? '';
}

describe('botbuilder’s connector client', () => {
  it('sends the token that the app’s own sign-in fetches from the sandbox', async () => {
    const tokens = new AppTokens({
      authorityHost: open.sandbox.httpsUrl,
      clientId,
      proof: { clientSecret },
      clock: systemClock,
      observe: () => undefined,
    });
    const token = () => tokens.token(open.info.tenantId, `${connector}/.default`, deadlineIn(20_000, systemClock));
    const sent = await authorizationSent(new ConnectorCredentials(token));
    expect(sent).toMatch(/^Bearer /);
    expect(await verified(sent.slice('Bearer '.length), connector)).toMatchObject({ appid: clientId, roles: [] });
  });
});
