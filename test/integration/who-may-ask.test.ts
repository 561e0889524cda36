import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RosterEntry } from '../house/fake-connector.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf, type People } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { cardOf, TeamsClient, wordsOf } from '../house/teams-client.js';

const otherTenant = '99999999-aaaa-4bbb-8ccc-dddddddddddd';

let house: House;
let people: People;
let colleague: RosterEntry;

beforeAll(async () => {
  house = await openHouse();
  people = peopleOf(house);
  colleague = people.withPhoto('normal');
});

afterAll(() => house.stop());

type AskerKind = 'member' | 'guest' | 'guest without a role' | 'role unheard of' | 'of another tenant' | 'anonymous';

const asker = (kind: AskerKind): RosterEntry => {
  switch (kind) {
    case 'member':
      return people.asker;
    case 'guest':
      return people.guest;
    case 'guest without a role':
      return { ...people.guest, userRole: '' };
    case 'role unheard of':
      return { ...people.asker, id: '29:external', userRole: 'federated' };
    case 'of another tenant':
      return { ...people.asker, id: '29:federated', tenantId: otherTenant };
    case 'anonymous':
      return { id: '29:anonymous', name: 'Somebody', userRole: 'anonymous' };
  }
};

const outsiders = ['guest', 'guest without a role', 'role unheard of', 'of another tenant', 'anonymous'] as const;

describe('a mention of somebody in the conversation', () => {
  it.each(['member', ...outsiders] as const)('is answered for an asker who is a %s', async (kind) => {
    const teams = await TeamsClient.join(house, 'groupChat', asker(kind), [colleague]);
    const card = cardOf(await teams.write('{bot} photo of {0}', [colleague]));
    expect((await photoInCard(card))?.altText).toContain(colleague.name);
    await teams.connector.stop();
  });
});

describe('somebody outside the conversation', () => {
  it('is shown to a member', async () => {
    const teams = await TeamsClient.join(house, 'personal', asker('member'));
    const card = cardOf(await teams.write(`photo of ${colleague.name}`));
    expect(await photoInCard(card)).toBeDefined();
    await teams.connector.stop();
  });

  it.each(outsiders)('is not shown to an asker who is a %s, who is told why', async (kind) => {
    for (const sought of [colleague.name, colleague.userPrincipalName ?? '', colleague.objectId ?? '']) {
      const teams = await TeamsClient.join(house, 'personal', asker(kind));
      const card = cardOf(await teams.write(`photo of ${sought}`));
      expect(await photoInCard(card)).toBeUndefined();
      expect(wordsOf(card)).toContain('the people of this conversation and of nobody else');
      await teams.connector.stop();
    }
  });

  it.each(outsiders)('leaves no trace at Graph when a %s asks', async (kind) => {
    const requests = async (): Promise<number> => {
      const response = await fetch(`${house.open.sandbox.httpUrl}/sandbox/requests`);
      return ((await response.json()) as { requests: unknown[] }).requests.length;
    };
    const before = await requests();
    const teams = await TeamsClient.join(house, 'personal', asker(kind));
    await teams.write('photo of Somebody Unheard Of');
    expect(await requests()).toBe(before);
    await teams.connector.stop();
  });
});

describe('nobody is shown', () => {
  it('to an asker whom the roster does not know, whatever the activity says of itself', async () => {
    const teams = await TeamsClient.join(house, 'groupChat', people.asker, [colleague]);
    teams.connector.setRoster(teams.conversationId, [colleague]);
    const card = cardOf(await teams.write('{bot} photo of {0}', [colleague]));
    expect(await photoInCard(card)).toBeUndefined();
    expect(wordsOf(card)).toContain('Teams does not list you in this conversation');
    await teams.connector.stop();
  });

  it('where Teams does not let the app see who is here, which is told as what it is', async () => {
    const teams = await TeamsClient.join(house, 'groupChat', people.asker, [colleague]);
    teams.connector.mood.rosterStatus = 403;
    const card = cardOf(await teams.write('{bot} photo of {0}', [colleague]));
    expect(await photoInCard(card)).toBeUndefined();
    expect(wordsOf(card)).toContain('The app is not installed here');
    await teams.connector.stop();
  });

  it('when neither the asker nor the conversation belongs to an allowed tenant', async () => {
    const teams = await TeamsClient.join(house, 'groupChat', asker('of another tenant'), [colleague]);
    const answer = await teams.send({
      ...teams.activity(),
      text: 'photo of <at>x</at>',
      entities: [{ type: 'mention', mentioned: { id: colleague.id, name: colleague.name }, text: '<at>x</at>' }],
      conversation: { id: teams.conversationId, conversationType: 'groupChat', tenantId: otherTenant },
      channelData: { tenant: { id: otherTenant } },
    });
    expect(await photoInCard(cardOf(answer))).toBeUndefined();
    expect(wordsOf(cardOf(answer))).toContain('not set up for your organisation');
    await teams.connector.stop();
  });
});

describe('a mention of', () => {
  const cases: [string, () => RosterEntry, RegExp][] = [
    [
      'a person of another tenant',
      () => ({ ...colleague, id: '29:federated', tenantId: otherTenant }),
      /another organisation/,
    ],
    [
      'an anonymous guest of a meeting',
      () => ({ id: '29:anonymous', name: 'Sam', userRole: 'anonymous' }),
      /without signing in/,
    ],
    ['an app', () => ({ id: '28:another-bot', name: 'Polly the bot' }), /an app, not a person/],
  ];
  it.each(cases)('%s is explained in its own words', async (_who, who, words) => {
    const person = who();
    const teams = await TeamsClient.join(house, 'groupChat', people.asker, [person]);
    const card = cardOf(await teams.write('{bot} photo of {0}', [person]));
    expect(await photoInCard(card)).toBeUndefined();
    expect(wordsOf(card)).toContain(person.name);
    expect(wordsOf(card)).toMatch(words);
    await teams.connector.stop();
  });

  it('somebody who is not in the conversation is explained in its own words', async () => {
    const teams = await TeamsClient.join(house, 'groupChat', people.asker);
    const card = cardOf(await teams.write('{bot} photo of {0}', [colleague]));
    expect(wordsOf(card)).toContain('does not list this person');
    await teams.connector.stop();
  });

  it('somebody whose name Teams leaves out is called something, in the asker’s language', async () => {
    const teams = await TeamsClient.join(house, 'groupChat', people.asker);
    const mentioned = { id: '29:nameless', name: '' };
    const entities = [{ type: 'mention', mentioned, text: '<at>x</at>' }];
    const text = 'foto von <at>x</at>';
    const card = cardOf(await teams.send({ text, entities, locale: 'de-DE' }));
    expect(wordsOf(card)).toContain('Diese Person');
    await teams.connector.stop();
  });

  it('a guest of the organisation is answered like anybody of it', async () => {
    const teams = await TeamsClient.join(house, 'groupChat', people.asker, [people.guest]);
    const card = cardOf(await teams.write('{bot} photo of {0}', [people.guest]));
    expect((await photoInCard(card))?.altText).toContain(people.guest.name);
    await teams.connector.stop();
  });
});

it('what one Teams says of somebody is not believed of another', async () => {
  const member = await TeamsClient.join(house, 'personal', people.asker);
  await member.write('my photo');
  const guest = await TeamsClient.join(house, 'personal', { ...people.asker, userRole: 'guest' });
  guest.connector.setRoster(member.conversationId, [{ ...people.asker, userRole: 'guest' }]);
  const conversation = { id: member.conversationId, conversationType: 'personal' };
  const card = cardOf(await guest.send({ text: `photo of ${colleague.name}`, conversation }));
  expect(await photoInCard(card)).toBeUndefined();
  await member.connector.stop();
  await guest.connector.stop();
});
