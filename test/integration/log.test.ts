import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { cardKey, openHouse, type House } from '../house/open-house.js';
import { peopleOf, type People } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { cardOf, TeamsClient } from '../house/teams-client.js';

let house: House;
let people: People;
let conversationId: string;
let faceStart: string;

/** A whole run: every kind of question, a pressed button, refusals and an outage. */
beforeAll(async () => {
  house = await openHouse();
  people = peopleOf(house);
  const teams = await TeamsClient.join(house, 'groupChat', people.asker, people.everyone);
  ({ conversationId } = teams);
  for (const person of people.everyone) await teams.write('{bot} photo of {0}', [person]);
  for (const { name, userPrincipalName, objectId } of people.everyone.slice(0, 5)) {
    for (const sought of [name, userPrincipalName ?? '', objectId ?? '']) await teams.write(`photo of ${sought}`);
  }
  const card = cardOf(await teams.write('{bot} photo of {0}', [people.withPhoto('normal')]));
  faceStart = (await photoInCard(card))?.bytes.toString('base64').slice(0, 400) ?? '';
  for (const { data } of card.actions ?? []) await teams.press(data);
  await teams.press({ ...card.actions?.[0]?.data, size: 1_000 });
  await teams.post({ type: 'message' }, { authorization: 'Bearer a.token.of-nobody' });
  await teams.post({ from: { name: people.asker.name } });
  await house.open.stop();
  await teams.write('photo of Zebulon Nobody');
  await teams.connector.stop();
});

afterAll(() => house.stop());

it('every line is one JSON object with a time and an event', () => {
  expect(house.logLines.length).toBeGreaterThan(100);
  for (const line of house.logLines) {
    expect(JSON.parse(line)).toMatchObject({ time: expect.any(String), event: expect.any(String) });
  }
});

it('every turn and every request has its line, joined by the request’s id', () => {
  const events = house.logLines.map((line) => JSON.parse(line) as { event: string; requestId?: string });
  const ids = (event: string): (string | undefined)[] =>
    events.filter((one) => one.event === event).map((one) => one.requestId);
  expect(ids('turn').length).toBeGreaterThan(50);
  expect(ids('http')).toEqual(expect.arrayContaining(ids('turn')));
  expect(new Set(ids('http')).size).toBe(ids('http').length);
});

it('a turn about a photo tells whose by kind and hash, the same for the same person', () => {
  const turns = house.logLines.map((line) => JSON.parse(line) as { event: string; ownerKind?: string; owner?: string });
  const owners = turns
    .filter(({ event, ownerKind }) => event === 'turn' && ownerKind === 'user')
    .map(({ owner }) => owner);
  expect(owners.length).toBeGreaterThan(people.everyone.length);
  expect(new Set(owners).size).toBe(people.everyone.length);
  for (const owner of owners) expect(owner).toMatch(/^[0-9a-f]{16}$/);
});

it('no name, address or id of anybody stands in it', () => {
  const log = house.logLines.join('');
  for (const { name, userPrincipalName, objectId, id, email } of people.everyone) {
    const traces = [name, encodeURIComponent(name), userPrincipalName, objectId, id, email].filter(
      (trace) => trace !== undefined,
    );
    for (const trace of traces) expect(log).not.toContain(trace);
  }
  expect(log).not.toContain('Zebulon');
  expect(log).not.toContain(conversationId);
});

it('no token, secret or byte of a face stands in it', () => {
  const log = house.logLines.join('');
  const { clientSecret } = house.open.client('portrait');
  for (const secret of [clientSecret, cardKey, 'eyJ', 'Bearer', 'a.token.of-nobody', faceStart])
    expect(log).not.toContain(secret);
  expect(faceStart).toHaveLength(400);
});
