import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RosterEntry } from '../house/fake-connector.js';
import { openAnother, openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { decide, exchangeIdOf, signInCardOf, ssoToken } from '../house/sign-in-client.js';
import { cardOf, TeamsClient, wordsOf } from '../house/teams-client.js';

/** The fake client gives an invoke up after four seconds, and waits for messages as long as Teams does: 15. */
let house: House;
let asker: RosterEntry;
let teams: TeamsClient;

const bakery = 'photo of contact Corner Bakery';
const questions = [bakery, 'photo of team Whole Studio', 'photo of contact Oak Framer'] as const;
/** Nearly all the time that an invoke has. */
const slowRosterMs = 2_900;
/** More than all of it. */
const slowMessageMs = 5_000;

beforeAll(async () => {
  house = await openHouse({ PUBLIC_URL: 'http://127.0.0.1:3978', METADATA_TTL_SECONDS: '0' });
  asker = peopleOf(house).asker;
});

afterAll(() => house.stop());

beforeEach(async () => {
  teams = await TeamsClient.join(house, 'personal', asker);
});

afterEach(async () => {
  Object.assign(teams.connector.mood, { rosterDelayMs: 0, messageDelayMs: 0, refuses: () => false });
  await teams.write('sign out');
  await teams.connector.stop();
  await fetch(`${house.open.sandbox.httpUrl}/sandbox/reset`, { method: 'POST' });
});

/** Graph takes every question and answers none. */
const stallGraph = (): Promise<Response> =>
  fetch(`${house.open.sandbox.httpUrl}/sandbox/faults`, {
    method: 'PUT',
    body: JSON.stringify([{ path: '/v1.0/**', kind: 'stall' }]),
  });

/** The same conversation behind another connector, whose roster the app has yet to ask. */
const moveToNewConnector = async (): Promise<void> => {
  const { conversationId, connector } = teams;
  await connector.stop();
  teams = (await TeamsClient.join(house, 'personal', asker)).inConversation(conversationId);
  teams.connector.setRoster(conversationId, [asker]);
};

const exchange = async (id: string): Promise<Response> => teams.exchange(await ssoToken(house, asker), id);

/** An address of the app's own page, where this house listens. */
const visit = (url: string): Promise<Response> => {
  const { pathname, search } = new URL(url);
  return fetch(`${house.app.url}${pathname}${search}`, { redirect: 'manual' });
};

/** Asks a question, and goes through the page of its card. @returns the page's code */
const codeFor = async (question: string): Promise<string> => {
  const page = signInCardOf(await teams.write(question))?.buttons[0]?.value ?? '';
  const authorize = (await visit(page)).headers.get('location') ?? '';
  const arrived = await visit(await decide(house, authorize, asker));
  return />([A-Z]{4}-[A-Z]{4})</.exec(await arrived.text())?.[1] ?? '';
};

describe('an invoke is answered in time', () => {
  it('when the roster is slow and Graph is stalled: an exchange', async () => {
    const id = exchangeIdOf(await teams.write(bakery));
    await stallGraph();
    await moveToNewConnector();
    teams.connector.mood.rosterDelayMs = slowRosterMs;
    expect((await exchange(id)).status).toBe(200);
    const [answer] = await teams.connector.messagesAfter(0, 1);
    expect(wordsOf(cardOf(answer))).toContain('Graph');
  });

  it('when the roster and the connector are slow: a code', async () => {
    const code = await codeFor(bakery);
    await moveToNewConnector();
    Object.assign(teams.connector.mood, { rosterDelayMs: slowRosterMs, messageDelayMs: slowMessageMs });
    expect((await teams.verifyState(code)).status).toBe(200);
    const [welcome, photo] = await teams.connector.messagesAfter(0, 2);
    expect(wordsOf(cardOf(welcome))).toContain('You are signed in');
    expect((await photoInCard(cardOf(photo)))?.altText).toContain('Corner Bakery');
  });

  it('with 200 when the connector does not take its message, and what follows is not lost', async () => {
    const code = await codeFor(bakery);
    const sent = teams.connector.sent.length;
    teams.connector.mood.refuses = ({ summary = '' }) => !summary.includes('Corner Bakery');
    expect((await teams.verifyState(code)).status).toBe(200);
    const [photo] = await teams.connector.messagesAfter(sent, 1);
    expect((await photoInCard(cardOf(photo)))?.altText).toContain('Corner Bakery');
  });
});

describe('three questions that wait', () => {
  const askAll = async (): Promise<string> => {
    const first = await teams.write(questions[0]);
    for (const question of questions.slice(1)) await teams.write(question);
    return exchangeIdOf(first);
  };

  it('are all told while somebody still looks, when Graph is stalled', async () => {
    const id = await askAll();
    await stallGraph();
    const sent = teams.connector.sent.length;
    expect((await exchange(id)).status).toBe(200);
    const answers = await teams.connector.messagesAfter(sent, 3);
    expect(answers).toHaveLength(3);
    for (const answer of answers) expect(wordsOf(cardOf(answer))).toContain('Graph');
  });

  it('lose one answer by one message that does not go out', async () => {
    const id = await askAll();
    const sent = teams.connector.sent.length;
    teams.connector.mood.refuses = ({ summary = '' }) => summary.includes('Whole Studio');
    expect((await exchange(id)).status).toBe(200);
    const answers = await teams.connector.messagesAfter(sent, 2);
    expect(answers.map((answer) => cardOf(answer).fallbackText)).toEqual([
      expect.stringContaining('Corner Bakery'),
      expect.stringContaining('Oak Framer'),
    ]);
    expect(house.logLines.join('')).toContain('A turn ended in RestError (status 400');
  });
});

it('an app that stops gives the answers first that it has taken on', async () => {
  const another = await openAnother(house);
  const there = teams.before(another);
  const id = exchangeIdOf(await there.write(bakery));
  const sent = teams.connector.sent.length;
  expect((await there.exchange(await ssoToken(house, asker), id)).status).toBe(200);
  await another.stop();
  const [photo] = teams.connector.sent.slice(sent);
  expect((await photoInCard(cardOf(photo)))?.altText).toContain('Corner Bakery');
});

it('a code that is no longer good lets nothing go on', async () => {
  await teams.write(bakery);
  const here = teams;
  teams = here.inConversation('a:elsewhere');
  teams.connector.setRoster(teams.conversationId, [asker]);
  const code = await codeFor('photo of team Whole Studio');
  const before = teams.connector.sent.length;
  await teams.post({ type: 'message', text: code });
  expect(await teams.connector.messagesAfter(before, 2)).toHaveLength(2);
  const sent = teams.connector.sent.length;
  expect((await here.verifyState(code)).status).toBe(200);
  const [over] = await teams.connector.messagesAfter(sent, 1);
  expect(wordsOf(cardOf(over))).toContain('no longer good');
  await here.write('help');
  expect(await teams.connector.messagesAfter(sent, 2)).toHaveLength(2);
});

describe('what comes from outside is not repeated at any length', () => {
  it('the id of an exchange', async () => {
    const refused = await teams.exchange('garbage', 'x'.repeat(5_000));
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ id: '' });
  });

  it('a name of the roster', async () => {
    teams.connector.setRoster(teams.conversationId, [{ ...asker, name: 'N'.repeat(5_000) }]);
    // A long name may be broken anywhere.
    const words = wordsOf(cardOf(await teams.write('BBBB-BBBB'))).replaceAll('\u200b', '');
    expect(words).toContain('N'.repeat(256));
    expect(words).not.toContain('N'.repeat(257));
  });
});
