import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { TeamsClient } from '../house/teams-client.js';

let house: House;
let teams: TeamsClient;

beforeAll(async () => {
  house = await openHouse({
    PORTRAIT_MODE: 'tenant',
    BOT_ID: '11111111-2222-4333-8444-555555555555',
    BOT_PASSWORD: 'a password of a bot that nobody registered',
    BOT_TENANT_ID: '66666666-7777-4888-8999-aaaaaaaaaaaa',
    SERVICE_URL_ALLOWLIST: 'connector.example',
  });
  teams = await TeamsClient.join(house, 'personal', peopleOf(house).asker);
});

afterAll(async () => {
  await teams.connector.stop();
  await house.stop();
});

describe('for a real tenant, an activity', () => {
  const fromTeams = { type: 'message', text: 'help', serviceUrl: 'https://smba.trafficmanager.net/emea/' };

  it.each([
    ['without a token', {}],
    ['with a token that is none', { authorization: 'Bearer garbage' }],
    ['with another scheme', { authorization: 'Basic Zm9vOmJhcg==' }],
    // {"alg":"none"}, {"iss":"https://api.botframework.com"}, no signature
    [
      'with an unsigned token',
      { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwczovL2FwaS5ib3RmcmFtZXdvcmsuY29tIn0.' },
    ],
  ])('%s is refused with 401', async (_how, headers) => {
    const response = await teams.post(fromTeams, headers);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(((await response.json()) as { error: { code: string } }).error.code).toBe('token_invalid');
  });

  it.each([
    'http://smba.trafficmanager.net/emea/',
    'https://evil.example/',
    'https://smba.trafficmanager.net.evil.example/',
    'http://127.0.0.1:3978/',
    'https://localhost/',
  ])('that wants its answer at %s is refused before its token is read', async (serviceUrl) => {
    expect((await teams.post({ ...fromTeams, serviceUrl })).status).toBe(403);
  });

  it('may want its answer at a host that the administrator named', async () => {
    expect((await teams.post({ ...fromTeams, serviceUrl: 'https://connector.example/' })).status).toBe(401);
  });
});
