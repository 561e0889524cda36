import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSecureHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { TeamsClient } from '../house/teams-client.js';

/** What Azure App Service gives to a managed identity, on this machine; it gives the tokens of the sandbox's Entra. */
const asked: { url: URL; secret: string | undefined }[] = [];
const machine = createServer((request, response) => {
  asked.push({ url: new URL(request.url ?? '', 'http://x'), secret: request.headers['x-identity-header'] as string });
  void connectorToken().then((token) => {
    const expires_on = Math.floor(Date.now() / 1_000) + 3_600;
    const body = { access_token: token, expires_on, resource: 'https://api.botframework.com', token_type: 'Bearer' };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  });
});
let house: House;

async function connectorToken(): Promise<string> {
  const { clientId, clientSecret } = house.open.info.bot;
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  return (await house.open.postToken({ ...form, scope: 'https://api.botframework.com/.default' })).body.access_token;
}

beforeAll(async () => {
  machine.listen(0, '127.0.0.1');
  await once(machine, 'listening');
  process.env['IDENTITY_ENDPOINT'] = `http://127.0.0.1:${(machine.address() as AddressInfo).port}/msi/token`;
  process.env['IDENTITY_HEADER'] = 'the header of this machine';
  house = await openSecureHouse({ BOT_TYPE: 'UserAssignedMSI', BOT_PASSWORD: '' });
});

afterAll(async () => {
  delete process.env['IDENTITY_ENDPOINT'];
  delete process.env['IDENTITY_HEADER'];
  machine.closeAllConnections();
  machine.close();
  await house.stop();
});

it('a bot with a managed identity needs no password: its machine gives it the connector’s token', async () => {
  const teams = await TeamsClient.join(house, 'personal', peopleOf(house).asker);
  expect((await teams.write('help')).attachments).toHaveLength(1);
  expect((await teams.write('help')).attachments).toHaveLength(1);
  const [{ url, secret } = { url: undefined, secret: undefined }] = asked;
  expect(secret).toBe('the header of this machine');
  expect(url?.searchParams.get('resource')).toBe('https://api.botframework.com');
  expect(url?.searchParams.get('client_id')).toBe(house.open.info.bot.clientId);
  // It is asked once, and not at all of those who only knock.
  expect((await teams.post({ type: 'message', text: 'help' }, { authorization: 'Bearer e30.e30.e30' })).status).toBe(
    401,
  );
  expect(asked).toHaveLength(1);
  await teams.connector.stop();
});
