import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RosterEntry } from '../house/fake-connector.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf, type People } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { exchangeIdOf, signIn, signInCardOf, ssoToken } from '../house/sign-in-client.js';
import { cardOf, TeamsClient, wordsOf, type InvokeAnswer } from '../house/teams-client.js';

const otherTenant = '99999999-aaaa-4bbb-8ccc-dddddddddddd';

let house: House;
let people: People;
let here: RosterEntry;
let elsewhere: RosterEntry;
let teams: TeamsClient;

beforeAll(async () => {
  house = await openHouse();
  people = peopleOf(house);
  [here, elsewhere] = [people.withPhoto('normal'), people.withPhoto('wide')];
});

afterAll(() => house.stop());

beforeEach(async () => {
  teams = await TeamsClient.join(house, 'groupChat', people.asker, [
    here,
    ...Object.values(askers()).map(({ who }) => who),
  ]);
});

afterEach(async () => {
  await teams.write('sign out');
  await teams.connector.stop();
});

interface Asker {
  readonly who: RosterEntry;
  readonly isOutsider: boolean;
}

/** Everybody who may be in a chat, by what Teams' roster says of them. The first is a colleague who has not signed in. */
const askers = (): Record<string, Asker> => ({
  colleague: { who: people.withPhoto('tall'), isOutsider: false },
  guest: { who: people.guest, isOutsider: true },
  'guest without a role': { who: { ...people.guest, id: '29:no-role', userRole: '' }, isOutsider: true },
  'member of another tenant': {
    who: { ...people.withPhoto('tiny'), id: '29:federated', tenantId: otherTenant },
    isOutsider: true,
  },
  'person of a role unheard of': {
    who: { ...people.withPhoto('tiny'), id: '29:external', userRole: 'federated' },
    isOutsider: true,
  },
  'person without an account': {
    who: { id: '29:anonymous', name: 'Somebody', userRole: 'anonymous' },
    isOutsider: true,
  },
});
const kinds = [
  'colleague',
  'guest',
  'guest without a role',
  'member of another tenant',
  'person of a role unheard of',
  'person without an account',
];

/** What comes of a question or a press. */
type Outcome = 'photo' | 'sign-in' | 'words';

interface Owner {
  readonly question: () => string;
  readonly mentioned?: () => RosterEntry;
  /** What a colleague who has not signed in is shown, and what somebody from outside. */
  readonly colleague: Outcome;
  readonly outsider: Outcome;
}

const owners: Record<string, Owner> = {
  'a person of the conversation': {
    question: () => 'photo of {0}',
    mentioned: () => here,
    colleague: 'photo',
    outsider: 'photo',
  },
  'a person elsewhere': {
    question: () => `photo of ${elsewhere.userPrincipalName ?? ''}`,
    colleague: 'photo',
    outsider: 'words',
  },
  'a contact': { question: () => 'photo of contact Corner Bakery', colleague: 'sign-in', outsider: 'words' },
  'a team': { question: () => 'photo of team Whole Studio', colleague: 'sign-in', outsider: 'words' },
  'a group': { question: () => 'photo of group Cycling Club', colleague: 'sign-in', outsider: 'words' },
};

const cases = kinds.flatMap((kind) => Object.keys(owners).map((owner) => [kind, owner] as const));

const expected = (kind: string, owner: string): Outcome | undefined =>
  kind === 'colleague' ? owners[owner]?.colleague : owners[owner]?.outsider;

/** Asks for an owner's photo in the chat, as somebody. */
const ask = (who: RosterEntry, owner: string) => {
  const { question, mentioned } = owners[owner] ?? { question: () => '' };
  return teams.as(who).write(question(), mentioned ? [mentioned()] : []);
};

const personOf = (kind: string): RosterEntry => askers()[kind]?.who ?? people.asker;

describe('a message', () => {
  it.each(cases)('of a %s about %s', async (kind, owner) => {
    const answer = await ask(personOf(kind), owner);
    const photo = signInCardOf(answer) ? undefined : await photoInCard(cardOf(answer));
    expect(signInCardOf(answer) ? 'sign-in' : photo ? 'photo' : 'words').toBe(expected(kind, owner));
    if (expected(kind, owner) === 'words') expect(wordsOf(cardOf(answer))).toContain('the people of this conversation');
  });
});

describe('a button under the answer to somebody else, who is signed in,', () => {
  it.each(cases)('pressed by a %s, about %s', async (kind, owner) => {
    await signIn(house, teams, people.asker);
    const { actions = [] } = cardOf(await ask(people.asker, owner));
    const answer = await teams.as(personOf(kind)).press(actions[0]?.data);
    expect(await outcomeOf(answer)).toBe(expected(kind, owner));
    if (expected(kind, owner) !== 'photo') expect(JSON.stringify(answer)).not.toContain('data:image');
  });

  const outcomeOf = async (answer: InvokeAnswer): Promise<Outcome> => {
    if (answer.type === 'application/vnd.microsoft.activity.loginRequest') return 'sign-in';
    if (answer.type !== 'application/vnd.microsoft.card.adaptive') return 'words';
    return (await photoInCard(answer.value as never)) ? 'photo' : 'words';
  };
});

describe('a sign-in', () => {
  it.each(kinds)('asked for by a %s', async (kind) => {
    const answer = await teams.as(personOf(kind)).write('sign in');
    expect(signInCardOf(answer) !== undefined).toBe(kind === 'colleague');
  });

  it.each(kinds)('of somebody else is neither completed nor spoilt by the client of a %s', async (kind) => {
    const id = exchangeIdOf(await teams.write('photo of contact Corner Bakery'));
    const sent = teams.connector.sent.length;
    const person = personOf(kind);
    const token = kind === 'colleague' ? await ssoToken(house, person) : await ssoToken(house, people.asker);
    const answer = await teams.as(person).exchange(token, id);
    // A colleague's own token is good, and no answer to this card; the asker's in another's hands is none at all.
    expect(answer.status).toBe(kind === 'colleague' ? 200 : 400);
    expect(await teams.connector.messagesAfter(sent, 0)).toEqual([]);
    expect((await teams.exchange(await ssoToken(house, people.asker), id)).status).toBe(200);
    expect(await teams.connector.messagesAfter(sent, 1)).toHaveLength(1);
  });
});
