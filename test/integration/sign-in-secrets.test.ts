import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { cardKey, openHouse, type House } from '../house/open-house.js';
import { search } from '../house/compose-client.js';
import type { RosterEntry } from '../house/fake-connector.js';
import { peopleOf } from '../house/people.js';
import { agree, decide, exchangeIdOf, requireConsent, signInCardOf, ssoToken } from '../house/sign-in-client.js';
import { TeamsClient } from '../house/teams-client.js';
import { change, reset } from '../sandbox/control-calls.js';

/** A token has parts, with a dot between; random names may begin any way. */
const looksLikeToken = /eyJ[\w-]{20,}\.[\w-]{2}|Bearer [\w-]{8}/;

/** Everything that the app wrote or said during a whole run, by where it went. */
const written = new Map<string, string>();
const secrets = new Map<string, string>();
let house: House;

/** The message extension and the tab's API, with good tokens and others', where the roster knows the sender and not. */
async function everyOtherDoor(teams: TeamsClient, tokens: Record<string, string>): Promise<string[]> {
  const texts: string[] = [];
  for (const client of [teams, teams.inConversation('19:unknown@thread.v2')]) {
    for (const token of [undefined, ...Object.values(tokens), 'x.y.z']) {
      texts.push(JSON.stringify(await search(client, 'mar', token === undefined ? {} : { authentication: { token } })));
    }
  }
  for (const authorization of [...Object.values(tokens), 'x.y.z'].map((token) => `Bearer ${token}`)) {
    for (const path of [
      '/api/photos/me/metadata',
      '/api/me/contacts',
      '/api/nothing',
      `/api/people?search=${authorization}`,
    ]) {
      texts.push(await told(await fetch(house.app.url + path, { headers: { authorization } })));
    }
  }
  return texts;
}

/** The page with a consent and a claims challenge on its way, and one that is declined. */
async function everyTrip(teams: TeamsClient, asker: RosterEntry, urls: string[]): Promise<string[]> {
  await teams.write('sign out');
  const page = signInCardOf(await teams.write('photo of team Whole Studio'))?.buttons[0]?.value ?? '';
  const [onTheWay, declined] = [await departure(page), await departure(page)];
  await change(house.open, { requireConsent: true, requireSecondFactor: true });
  const texts = [await told(await fetch(await decide(house, declined, asker, 'decline'), { redirect: 'manual' }))];
  for (let next = onTheWay; next !== '';) {
    urls.push(next);
    const back = await decide(house, next, asker);
    authorizationCodes.push(new URL(back).searchParams.get('code') ?? '');
    const arrived = await fetch(back, { redirect: 'manual' });
    next = arrived.headers.get('location') ?? '';
    texts.push(await told(arrived));
  }
  await teams.write(typedCode(texts.join('')));
  return texts;
}

const authorizationCodes: string[] = [];
const departure = async (page: string): Promise<string> =>
  (await fetch(page, { redirect: 'manual' })).headers.get('location') ?? '';
const typedCode = (html: string): string => />([A-Z]{4}-[A-Z]{4})</.exec(html)?.[1] ?? '';

/** Everything that an answer says, its headers included. */
async function told(answer: Response): Promise<string> {
  return `${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`;
}

/** Signs in and out by every way there is, with refusals, consents, attacks and an outage. */
beforeAll(async () => {
  const port = String(await freePort());
  house = await openHouse({ PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` });
  const { asker, withPhoto } = peopleOf(house);
  const colleague = withPhoto('normal');
  const teams = await TeamsClient.join(house, 'groupChat', asker, [colleague]);
  const replies: string[] = [];
  const urls: string[] = [];
  const tokens = { asker: await ssoToken(house, asker), colleague: await ssoToken(house, colleague) };
  const exchange = async (client: TeamsClient, token: string, id: string): Promise<void> => {
    const answer = await client.exchange(token, id);
    replies.push(await answer.text());
  };
  await requireConsent(house, true);
  const question = await teams.write('photo of contact Corner Bakery');
  const id = exchangeIdOf(question);
  await exchange(teams, tokens.asker, id);
  await exchange(teams, tokens.colleague, id);
  await exchange(teams.as(colleague), tokens.colleague, id);
  await exchange(teams, 'garbage.of.somebody', id);
  await agree(house, asker, 'Contacts.Read');
  const agreed = teams.connector.sent.length;
  await teams.verifyState();
  await teams.connector.messagesAfter(agreed, 1);
  await exchange(teams, tokens.asker, id);
  await teams.connector.messagesAfter(agreed, 2);
  const { actions = [] } = JSON.parse(JSON.stringify(teams.connector.sent.at(-1)?.attachments?.[0]?.content)) as {
    actions?: { data: unknown }[];
  };
  await teams.write('sign out');
  replies.push(JSON.stringify(await teams.press(actions[0]?.data)));
  replies.push(JSON.stringify(await teams.press(actions[0]?.data, 'photo.resize', tokens.asker)));
  await teams.write('sign out');
  await requireConsent(house, false);
  const page = signInCardOf(await teams.write('photo of contact Corner Bakery'))?.buttons[0]?.value ?? '';
  const authorize = (await fetch(page, { redirect: 'manual' })).headers.get('location') ?? '';
  const back = await decide(house, authorize, asker);
  const code = new URL(back).searchParams.get('code') ?? '';
  const arrived = await (await fetch(back, { redirect: 'manual' })).text();
  urls.push(page, authorize);
  const typed = typedCode(arrived);
  await teams.write('BBBB-BBBB');
  const wrote = teams.connector.sent.length;
  await teams.post({ type: 'message', text: typed });
  await teams.connector.messagesAfter(wrote, 2);
  await teams.write('sign out');
  const last = exchangeIdOf(await teams.write('photo of group Cycling Club'));
  await fetch(`${house.open.sandbox.httpUrl}/sandbox/faults`, {
    method: 'PUT',
    body: JSON.stringify([{ path: '/v1.0/**', kind: 'status', status: 500 }]),
  });
  const exchanged = teams.connector.sent.length;
  await exchange(teams, tokens.asker, last);
  await teams.connector.messagesAfter(exchanged, 1);
  await reset(house.open);
  replies.push(...(await everyOtherDoor(teams, tokens)), ...(await everyTrip(teams, asker, urls)));
  written.set('the log', house.logLines.join(''));
  written.set('messages', JSON.stringify(teams.connector.sent));
  written.set('answers to invokes', replies.join('\n'));
  written.set('addresses that people open', urls.join('\n'));
  written.set('metrics', await (await fetch(`${house.app.url}/metrics`)).text());
  for (const [whose, token] of Object.entries(tokens)) {
    secrets.set(`the token of ${whose}`, token);
    secrets.set(`the signature of the token of ${whose}`, token.split('.')[2] ?? '');
  }
  secrets.set('the client secret', house.open.client('portrait').clientSecret);
  secrets.set('the key of the cards', cardKey);
  secrets.set('the authorization code', code);
  for (const [number, one] of authorizationCodes.entries())
    secrets.set(`the authorization code of trip ${number}`, one);
  secrets.set('the code for the chat', typed);
  secrets.set('the code for the chat, unbroken', typed.replace('-', ''));
  await teams.connector.stop();
}, 60_000);

afterAll(() => house.stop());

it('everything was done, and everything was written down', () => {
  expect([...secrets.values()].filter((secret) => secret.length < 8)).toEqual([]);
  expect([...written].filter(([, text]) => text.length < 100)).toEqual([]);
  expect(written.get('messages')).toContain('Corner Bakery');
  // Signed in, agreed, and proved more.
  expect(authorizationCodes.length).toBeGreaterThanOrEqual(3);
  expect(written.get('answers to invokes')).toMatch(/"silentAuth"[^]+>[A-Z]{4}-[A-Z]{4}</);
  expect(written.get('addresses that people open')).toMatch(/claims=[^]+|Contacts\.Read/);
});

describe.each(['the log', 'messages', 'answers to invokes', 'addresses that people open', 'metrics'])(
  'in %s',
  (place) => {
    it('no secret stands', () => {
      const text = written.get(place) ?? '';
      for (const [what, secret] of secrets) expect([what, text.includes(secret)]).toEqual([what, false]);
    });

    it('nothing stands that has the look of a token', () => {
      expect(written.get(place)).not.toMatch(looksLikeToken);
    });
  },
);

it('the log names nobody, and no page that somebody was invited to', () => {
  const log = written.get('the log') ?? '';
  const { asker } = peopleOf(house);
  for (const trace of [asker.name, asker.userPrincipalName ?? '', asker.objectId ?? '', 'Corner Bakery']) {
    expect(log).not.toContain(trace);
  }
  expect(log).not.toMatch(/\/sign-in\/[\w-]{20}/);
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
