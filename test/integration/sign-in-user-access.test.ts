import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ownChatOf, type RosterEntry } from '../house/fake-connector.js';
import { graphRequests } from '../house/graph-log.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf, type People } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { exchangeIdOf, signIn, signInCardOf, ssoToken } from '../house/sign-in-client.js';
import { botId, cardOf, TeamsClient, type Card } from '../house/teams-client.js';

let house: House;
let people: People;
let asker: RosterEntry;
let colleague: RosterEntry;
let teams: TeamsClient;

/** Where people's photos, too, are read with the asker's own rights. */
beforeAll(async () => {
  house = await openHouse({ BOT_PHOTO_ACCESS: 'user' });
  people = peopleOf(house);
  asker = people.asker;
  colleague = people.withPhoto('normal');
});

afterAll(() => house.stop());

afterEach(async () => {
  await teams.write('sign out');
  await teams.connector.stop();
});

/** On whose behalf Graph was asked for photos and people. */
const viewers = async (): Promise<Set<string | null>> => {
  const requests = await graphRequests(house);
  return new Set(requests.map(({ viewer }) => viewer));
};

describe.each(['personal', 'groupChat'] as const)('in a conversation that is %s', (place) => {
  it.each(['photo of {0}', 'my photo', 'by name'])('"%s" is answered by the asker’s own rights', async (question) => {
    await fetch(`${house.open.sandbox.httpUrl}/sandbox/reset`, { method: 'POST' });
    teams = await TeamsClient.join(house, place, asker, [colleague]);
    const words = question === 'by name' ? `photo of ${colleague.name}` : question;
    const answer = await teams.write(words, [colleague]);
    const sent = teams.connector.sent.length;
    await teams.exchange(await ssoToken(house, asker), exchangeIdOf(answer));
    const [photo] = await teams.connector.messagesAfter(sent, 1);
    expect(await photoInCard(cardOf(photo))).toBeDefined();
    expect([...(await viewers())].filter((viewer) => viewer !== asker.objectId)).toEqual([]);
  });

  it('a guest is shown the people of the conversation, as before', async () => {
    teams = await TeamsClient.join(house, place, people.guest, [colleague]);
    const answer = await teams.write('photo of {0}', [colleague]);
    expect(signInCardOf(answer)).toBeUndefined();
    expect(await photoInCard(cardOf(answer))).toBeDefined();
  });
});

it('a button is pressed with the presser’s own rights', async () => {
  teams = await TeamsClient.join(house, 'groupChat', asker, [colleague]);
  await signIn(house, teams, asker);
  const { actions = [] } = cardOf(await teams.write('photo of {0}', [colleague]));
  const data = actions.find((action) => action.data['size'] === 96)?.data;
  const answer = await teams.press(data);
  expect(await photoInCard(answer.value as never)).toMatchObject({ width: 96 });
  const asked = await teams.as(colleague).press(data);
  expect(asked).toMatchObject({ statusCode: 401 });
  expect(JSON.stringify(asked.value)).toContain('see the names and photos of people');
  const token = await ssoToken(house, colleague);
  const signedIn = await teams.as(colleague).press(data, 'photo.resize', token);
  expect(await photoInCard(signedIn.value as never)).toMatchObject({ width: 96 });
});

describe('somebody picked out of a choice', () => {
  beforeEach(async () => {
    teams = await TeamsClient.join(house, 'groupChat', asker, [colleague]);
    await teams.write('sign out');
  });

  it('is shown by the presser’s own rights, for which they sign in by the press', async () => {
    const pick = { person: colleague.objectId };
    const asked = await teams.press(pick, 'photo.pick');
    expect(asked).toMatchObject({ statusCode: 401, type: 'application/vnd.microsoft.activity.loginRequest' });
    const answer = await teams.press(pick, 'photo.pick', await ssoToken(house, asker));
    expect((await photoInCard(answer.value as never))?.altText).toContain(colleague.name);
  });

  it('in a client without universal actions is shown after a sign-in by a card', async () => {
    await teams.post({ type: 'message', value: { ask: 'photo.pick', person: colleague.objectId } });
    const [, card] = await teams.connector.messagesAfter(0, 2);
    const sent = teams.connector.sent.length;
    await teams.exchange(await ssoToken(house, asker), exchangeIdOf(card));
    const [photo] = await teams.connector.messagesAfter(sent, 1);
    expect((await photoInCard(cardOf(photo)))?.altText).toContain(colleague.name);
  });
});

it('in a channel a button leads whoever has not signed in to their own chat, with the question filled in', async () => {
  teams = await TeamsClient.join(house, 'channel', asker, [colleague]);
  await teams.post({ type: 'message', text: `photo of ${colleague.userPrincipalName ?? ''}` });
  const [card] = await teams.connector.messagesAfter(0, 2);
  const sent = teams.connector.sent.length;
  await teams.ownChat().exchange(await ssoToken(house, asker), exchangeIdOf(card));
  const [photo] = await teams.connector.messagesAfter(sent, 1);
  const data = cardOf(photo).actions?.find((action) => action.data['size'] === 96)?.data;
  await teams.as(colleague).write('sign out');
  const answer = await teams.as(colleague).press(data);
  expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  const { url = '' } = (answer.value as Card).actions?.[0] as unknown as { url?: string };
  const link = new URL(url);
  expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/chat/0/0');
  expect(link.searchParams.get('users')).toBe(botId);
  expect(link.searchParams.get('message')).toBe(`photo of ${colleague.objectId ?? ''} 96`);
});

it('in a channel the question goes on in the asker’s own chat', async () => {
  teams = await TeamsClient.join(house, 'channel', asker, [colleague]);
  const entities = [{ type: 'mention', mentioned: { id: colleague.id, name: colleague.name }, text: '<at>x</at>' }];
  await teams.post({ type: 'message', text: 'photo of <at>x</at>', entities });
  const [card] = await teams.connector.messagesAfter(0, 2);
  expect(card?.conversation).toBe(ownChatOf(asker.id));
  const sent = teams.connector.sent.length;
  await teams.ownChat().exchange(await ssoToken(house, asker), exchangeIdOf(card));
  const [photo] = await teams.connector.messagesAfter(sent, 1);
  expect((await photoInCard(cardOf(photo)))?.altText).toContain(colleague.name);
});
