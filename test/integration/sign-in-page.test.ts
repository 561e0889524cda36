import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { RosterEntry } from '../house/fake-connector.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { decide, requireConsent, signInCardOf } from '../house/sign-in-client.js';
import { cardOf, TeamsClient, wordsOf } from '../house/teams-client.js';

let house: House;
let asker: RosterEntry;
let colleague: RosterEntry;
let teams: TeamsClient;

beforeAll(async () => {
  const port = String(await freePort());
  house = await openHouse({ PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` });
  asker = peopleOf(house).asker;
  colleague = peopleOf(house).withPhoto('normal');
});

afterAll(() => house.stop());

beforeEach(async () => {
  teams = await TeamsClient.join(house, 'groupChat', asker, [colleague]);
});

afterEach(async () => {
  await teams.write('sign out');
  await teams.connector.stop();
  await fetch(`${house.open.sandbox.httpUrl}/sandbox/reset`, { method: 'POST' });
});

/** The sign-in page of a question's card. */
const pageOf = async (): Promise<string> => {
  const card = signInCardOf(await teams.write('photo of contact Corner Bakery'));
  return card?.buttons[0]?.value ?? '';
};

const visit = (url: string): Promise<Response> => fetch(url, { redirect: 'manual' });

/** Goes through the page as somebody. @returns where the last step led */
const goThrough = async (page: string, person: RosterEntry, word?: string): Promise<Response> => {
  const authorize = (await visit(page)).headers.get('location') ?? '';
  return visit(await decide(house, authorize, person, word));
};

const codeOn = async (response: Response): Promise<string> =>
  />([A-Z]{4}-[A-Z]{4})</.exec(await response.text())?.[1] ?? '';

it('leads to the authority, and back to a code that the chat takes once', async () => {
  const page = await pageOf();
  expect(page).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sign-in\/[\w-]{43}$/);
  const authorize = new URL((await visit(page)).headers.get('location') ?? '');
  expect(Object.fromEntries(authorize.searchParams)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    scope: `openid profile ${house.open.client('portrait').clientId}/access_as_user`,
    nonce: expect.stringMatching(/^[\w-]{43}$/),
  });
  const arrived = await goThrough(page, asker);
  expect(arrived.status).toBe(200);
  const code = await codeOn(arrived);
  const sent = teams.connector.sent.length;
  await teams.post({ type: 'message', text: `<at>Portrait</at> ${code.toLowerCase()}` });
  const [welcome, photo] = await teams.connector.messagesAfter(sent, 2);
  expect(wordsOf(cardOf(welcome))).toContain('You are signed in');
  expect((await photoInCard(cardOf(photo)))?.altText).toContain('Corner Bakery');
  expect(wordsOf(cardOf(await teams.write(code)))).toContain('no longer good');
});

it('shows a plain page that loads and runs nothing', async () => {
  const arrived = await goThrough(await pageOf(), asker);
  const html = await arrived.text();
  expect(html).not.toMatch(/<script|onload|https?:\/\//);
  expect(html).toContain('<html lang="en">');
  expect(html).toMatch(/<h1>.+<\/h1>/);
  const policy = arrived.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'/);
  expect(policy).not.toContain('unsafe');
  expect(arrived.headers.get('referrer-policy')).toBe('no-referrer');
  expect(arrived.headers.get('cache-control')).toBe('no-store');
});

it('asks on for what has yet to be agreed to', async () => {
  await requireConsent(house, true);
  const onward = await goThrough(await pageOf(), asker);
  expect(onward.status).toBe(302);
  const consent = new URL(onward.headers.get('location') ?? '');
  expect(consent.searchParams.get('scope')).toMatch(/^openid profile https:\/\/\S+\/Contacts\.Read$/);
  const arrived = await visit(await decide(house, consent.href, asker));
  const sent = teams.connector.sent.length;
  await teams.post({ type: 'message', text: await codeOn(arrived) });
  const [, photo] = await teams.connector.messagesAfter(sent, 2);
  expect((await photoInCard(cardOf(photo)))?.altText).toContain('Corner Bakery');
});

it('in a popup of Teams hands its code over by itself', async () => {
  const code = await codeOn(await goThrough(await pageOf(), asker));
  const sent = teams.connector.sent.length;
  expect((await teams.verifyState(code)).status).toBe(200);
  const [, photo] = await teams.connector.messagesAfter(sent, 2);
  expect((await photoInCard(cardOf(photo)))?.altText).toContain('Corner Bakery');
});

describe('no code is given', () => {
  it('to somebody else than the person who asked', async () => {
    const arrived = await goThrough(await pageOf(), colleague);
    expect([arrived.status, await codeOn(arrived)]).toEqual([403, '']);
  });

  it('to whoever declines, at once or at the consent', async () => {
    expect((await goThrough(await pageOf(), asker, 'cancel')).status).toBe(403);
    await requireConsent(house, true);
    const page = await pageAgain();
    const onward = await goThrough(page, asker);
    const declined = await visit(await decide(house, onward.headers.get('location') ?? '', asker, 'cancel'));
    expect([declined.status, await codeOn(declined)]).toEqual([403, '']);
  });

  it('for the same answer of the authority a second time', async () => {
    const authorize = (await visit(await pageOf())).headers.get('location') ?? '';
    const back = await decide(house, authorize, asker);
    expect((await visit(back)).status).toBe(200);
    const again = await visit(back);
    expect([again.status, await codeOn(again)]).toEqual([410, '']);
  });

  it.each(['', '?state=', '?state=made-up&code=made-up', '?code=x'])(
    'for an answer that was never asked for: %s',
    async (query) => {
      const arrived = await visit(`${house.app.url}/sign-in/callback${query}`);
      expect([arrived.status, await codeOn(arrived)]).toEqual([410, '']);
    },
  );

  it('for a code of another sign-in', async () => {
    const [one, other] = [await pageOf(), await pageAgain()];
    const authorizeOne = (await visit(one)).headers.get('location') ?? '';
    const authorizeOther = (await visit(other)).headers.get('location') ?? '';
    const mixed = new URL(await decide(house, authorizeOne, asker));
    mixed.searchParams.set('state', new URL(authorizeOther).searchParams.get('state') ?? '');
    const arrived = await visit(mixed.href);
    expect([arrived.status, arrived.headers.get('content-type')]).toEqual([401, 'text/html; charset=utf-8']);
    expect(await codeOn(arrived)).toBe('');
  });

  it('by a page that never was', async () => {
    expect((await visit(`${house.app.url}/sign-in/${'x'.repeat(43)}`)).status).toBe(410);
  });

  it.each(['%E0%A4%A', '%', 'a/b'])('by an address that is none, and a page says so: /sign-in/%s', async (page) => {
    const arrived = await visit(`${house.app.url}/sign-in/${page}`);
    expect([arrived.status, arrived.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await arrived.text()).toContain('<h1>This sign-in is over</h1>');
  });

  const pageAgain = async (): Promise<string> => {
    await teams.write('sign out');
    return pageOf();
  };
});

describe('a code', () => {
  it('signs nobody else in', async () => {
    const code = await codeOn(await goThrough(await pageOf(), asker));
    expect(wordsOf(cardOf(await teams.as(colleague).write(code)))).toContain('no longer good');
    expect(signInCardOf(await teams.as(colleague).write('sign in'))).toBeDefined();
    await teams.as(colleague).write('sign out');
  });

  it('is good no more after five wrong ones', async () => {
    const code = await codeOn(await goThrough(await pageOf(), asker));
    const guess = code.startsWith('B') ? `C${code.slice(1)}` : `B${code.slice(1)}`;
    for (let tries = 1; tries <= 4; tries += 1) {
      expect(wordsOf(cardOf(await teams.write(guess)))).toContain('not the code');
    }
    expect(wordsOf(cardOf(await teams.write(guess)))).toContain('no longer good');
    expect(wordsOf(cardOf(await teams.write(code)))).toContain('no longer good');
  });

  it('is forgiven a slip', async () => {
    const code = await codeOn(await goThrough(await pageOf(), asker));
    await teams.write('BBBB-BBBB');
    const sent = teams.connector.sent.length;
    await teams.post({ type: 'message', text: code });
    const [welcome] = await teams.connector.messagesAfter(sent, 2);
    expect(wordsOf(cardOf(welcome))).toContain('You are signed in');
  });
});

it('stands in no line of the log', () => {
  expect(house.logLines.join('')).not.toMatch(/sign-in\/[\w-]{20,}|state=|code=/);
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
