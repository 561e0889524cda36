import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { compose, namesIn, paste, search, type ComposeAnswer } from '../house/compose-client.js';
import type { RosterEntry } from '../house/fake-connector.js';
import { graphRequests, resetSandbox } from '../house/graph-log.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf, type People } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { ssoToken } from '../house/sign-in-client.js';
import { TeamsClient } from '../house/teams-client.js';
import { control } from '../sandbox/control-calls.js';

const otherTenant = '99999999-aaaa-4bbb-8ccc-dddddddddddd';
const publicUrl = 'https://portrait.example.com';

let house: House;
let people: People;
let teams: TeamsClient;
/** Somebody of the conversation, and somebody who is not in it. */
let colleague: RosterEntry;
let elsewhere: RosterEntry;

beforeAll(async () => {
  house = await openHouse({ PUBLIC_URL: publicUrl });
  people = peopleOf(house);
  colleague = people.withPhoto('normal');
  elsewhere = people.withPhoto('tall');
});

afterAll(() => house.stop());
beforeEach(() => resetSandbox(house));
afterEach(() => teams.connector.stop());

const asker = (kind: string): RosterEntry => {
  switch (kind) {
    case 'guest':
      return people.guest;
    case 'of another tenant':
      return { ...people.asker, id: '29:federated', tenantId: otherTenant };
    case 'anonymous':
      return { id: '29:anonymous', name: 'Somebody', userRole: 'anonymous' };
    default:
      return people.asker;
  }
};

const hasFace = (answer: ComposeAnswer): boolean => JSON.stringify(answer).includes('data:image');

/** Links to the page of somebody, by Teams and straight. */
const linksTo = ({ objectId = '', userPrincipalName = '' }: RosterEntry): string[] => {
  const deepLink = (host: string, subEntityId: string): string =>
    `https://${host}/l/entity/5f0c0d9e-1111-4222-8333-444444444444/photos?context=${encodeURIComponent(JSON.stringify({ subEntityId }))}`;
  return [
    deepLink('teams.microsoft.com', `users/${objectId}`),
    deepLink('gov.teams.microsoft.us', `users/${encodeURIComponent(userPrincipalName)}`),
    `${publicUrl}/tab/?subPageId=users/${objectId}`,
    `${publicUrl}/tab/#users/${objectId}`,
  ];
};

describe.each(['guest', 'of another tenant', 'anonymous'])('somebody who is %s', (kind) => {
  it('finds the people of the conversation', async () => {
    teams = await TeamsClient.join(house, 'groupChat', asker(kind), [colleague]);
    const answer = await search(teams, colleague.name.slice(0, 4));
    expect(namesIn(answer)).toEqual([colleague.name]);
    expect(hasFace(answer)).toBe(true);
    expect(namesIn(await search(teams, ''))).toContain(colleague.name);
  });

  it('finds nobody else, is told why, and leaves no trace at Graph', async () => {
    teams = await TeamsClient.join(house, 'groupChat', asker(kind), [colleague]);
    for (const text of [elsewhere.name, elsewhere.userPrincipalName ?? '', elsewhere.objectId ?? '']) {
      const answer = await search(teams, text);
      expect(answer.type).toBe('message');
      expect(answer.text).toContain('the people of this conversation and of nobody else');
    }
    expect(await graphRequests(house)).toEqual([]);
  });

  it('sees the card of a link for the people of the conversation alone', async () => {
    teams = await TeamsClient.join(house, 'groupChat', asker(kind), [colleague]);
    const [link = ''] = linksTo(colleague);
    expect(hasFace(await paste(teams, link))).toBe(true);
    for (const other of linksTo(elsewhere)) expect((await paste(teams, other)).attachments).toEqual([]);
  });
});

describe('where the app is not in the conversation', () => {
  it.each([403, 404])('(%d) nobody is shown by the activity’s word: the sender is asked to sign in', async (status) => {
    teams = await TeamsClient.join(house, 'groupChat', people.asker, [colleague]);
    teams.connector.mood.rosterStatus = status;
    for (const answer of [await search(teams, colleague.name), await search(teams, '')]) {
      expect(answer).toMatchObject({ httpStatus: 200, type: 'silentAuth', attachments: [] });
      expect(answer.links).toEqual([`${publicUrl}/sign-in/search`]);
    }
    expect(await graphRequests(house)).toEqual([]);
  });

  it('a member’s own token vouches for them, and their own rights serve', async () => {
    teams = await TeamsClient.join(house, 'groupChat', people.asker, [colleague]);
    teams.connector.mood.rosterStatus = 403;
    const authentication = { connectionName: '', token: await ssoToken(house, people.asker) };
    const answer = await search(teams, colleague.name, { authentication });
    expect(namesIn(answer)).toEqual([colleague.name]);
    expect(hasFace(answer)).toBe(true);
    const viewers = (await graphRequests(house)).map(({ viewer }) => viewer);
    expect(new Set(viewers)).toEqual(new Set([people.asker.objectId]));
    const [link = ''] = linksTo(elsewhere);
    expect(hasFace(await paste(teams, link, { authentication }))).toBe(true);
  });

  it.each([
    ['somebody else’s', () => ssoToken(house, colleague)],
    ['no token at all', () => Promise.resolve('x.y.z')],
    ['one that is over', () => ssoToken(house, people.asker, { expires_in: '-3600' })],
  ])('a token that is %s is not believed', async (_whose, make) => {
    teams = await TeamsClient.join(house, 'groupChat', people.asker, [colleague]);
    teams.connector.mood.rosterStatus = 403;
    const answer = await search(teams, colleague.name, { authentication: { token: await make() } });
    expect(answer).toMatchObject({ type: 'message', attachments: [] });
    expect(await graphRequests(house)).toEqual([]);
  });

  it('a token vouches for the keystrokes that follow, in its conversation alone, and for nobody after a sign-out', async () => {
    teams = await TeamsClient.join(house, 'groupChat', people.asker, [colleague]);
    teams.connector.mood.rosterStatus = 403;
    const authentication = { token: await ssoToken(house, people.asker) };
    expect(namesIn(await search(teams, colleague.name, { authentication }))).toEqual([colleague.name]);
    expect(namesIn(await search(teams, colleague.name))).toEqual([colleague.name]);
    const elsewhereThen = teams.inConversation('19:another@thread.v2');
    expect((await search(elsewhereThen, colleague.name)).type).toBe('silentAuth');
    expect((await search(teams.as(colleague), people.asker.name)).type).toBe('silentAuth');
    teams.connector.mood.rosterStatus = 200;
    const alone = await TeamsClient.join(house, 'personal', people.asker);
    await alone.write('sign out');
    await alone.connector.stop();
    teams.connector.mood.rosterStatus = 403;
    const another = await TeamsClient.join(house, 'groupChat', people.asker);
    another.connector.mood.rosterStatus = 403;
    const same = another.inConversation(teams.conversationId);
    expect((await search(same, colleague.name)).type).toBe('silentAuth');
    await another.connector.stop();
  });

  it.each([
    ['of a guest', 'guest', {}],
    ['of a member, where the tenant does not say so', 'member', { acct: undefined }],
    ['of a member, where it says something else', 'member', { acct: '0' }],
  ])('a token %s does not open the directory', async (_whose, kind, claims) => {
    const sender = asker(kind);
    teams = await TeamsClient.join(house, 'groupChat', sender, [colleague]);
    for (const rosterStatus of [403, 404]) {
      teams.connector.mood.rosterStatus = rosterStatus;
      const good = decodeJwt(await ssoToken(house, sender));
      const { body } = await control(house.open, 'POST sign', { issuer: 'entra', claims: { ...good, ...claims } });
      const authentication = { token: (body as { token: string }).token };
      const [link = ''] = linksTo(elsewhere);
      const answers = [
        await search(teams, elsewhere.name, { authentication }),
        await search(teams, '', { authentication }),
        await paste(teams, link, { authentication }),
      ];
      for (const answer of answers) {
        expect(answer).toMatchObject({ httpStatus: 200, type: 'message', attachments: [] });
        expect(answer.text).toContain('Add Portrait to this conversation');
      }
      // Nor is anything remembered of it.
      expect((await search(teams, elsewhere.name)).type).toBe('silentAuth');
    }
    expect(await graphRequests(house)).toEqual([]);
  });

  it('a client that cannot sign in by itself opens a page that says where to search', async () => {
    teams = await TeamsClient.join(house, 'groupChat', people.asker, [colleague]);
    teams.connector.mood.rosterStatus = 403;
    const [link = ''] = (await search(teams, colleague.name)).links;
    const page = await fetch(house.app.url + new URL(link).pathname);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('your own chat with Portrait')]);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('somebody without an Entra id is told what to do', async () => {
    teams = await TeamsClient.join(house, 'groupChat', asker('anonymous'), [colleague]);
    teams.connector.mood.rosterStatus = 403;
    const answer = await search(teams, colleague.name);
    expect(answer).toMatchObject({ type: 'message', attachments: [] });
    expect(answer.text).toContain('not installed here');
  });
});

describe('a link to somebody’s page', () => {
  it('becomes that person’s card', async () => {
    teams = await TeamsClient.join(house, 'channel', people.asker, [colleague]);
    for (const link of linksTo(elsewhere)) {
      const { attachments } = await paste(teams, link);
      expect(attachments).toHaveLength(1);
      expect((await photoInCard(attachments[0]?.content as never))?.altText).toContain(elsewhere.name);
      expect(attachments[0]?.preview.content.images[0]?.alt).toContain(elsewhere.name);
    }
  });

  it.each([
    'https://evil.example/tab/?subPageId=users/{id}',
    `${publicUrl}/privacy?subPageId=users/{id}`,
    `${publicUrl}/tab/?subPageId=users/{id}/contacts/x`,
    `${publicUrl}/tab/?subPageId=../users/{id}`,
    `${publicUrl}/tab/?subPageId=users/..`,
    `${publicUrl}/tab/?subPageId=users/%zz`,
    'https://teams.microsoft.com/l/entity/a/b?context=[]',
    'https://teams.microsoft.com/l/entity/a/b?context={"subEntityId":{"users":"{id}"}}',
    'not a link',
    '',
  ])('that is none stays a link: %s', async (template) => {
    teams = await TeamsClient.join(house, 'personal', people.asker);
    const answer = await paste(teams, template.replace('{id}', elsewhere.objectId ?? ''));
    expect(answer).toMatchObject({ httpStatus: 200, attachments: [] });
  });

  it('shows nobody where nobody is signed in', async () => {
    teams = await TeamsClient.join(house, 'personal', people.asker);
    const answer = await compose(teams, 'anonymousQueryLink', { url: linksTo(colleague)[0] });
    expect(answer).toMatchObject({ httpStatus: 200, attachments: [] });
    expect(hasFace(answer)).toBe(false);
  });
});

it('searches and links are counted by what came of them', async () => {
  teams = await TeamsClient.join(house, 'personal', people.asker);
  await search(teams, colleague.name);
  await paste(teams, linksTo(colleague)[0] ?? '');
  const metrics = await (await fetch(`${house.app.url}/metrics`)).text();
  expect(metrics).toMatch(/portrait_bot_turns_total\{command="search",outcome="answered"\}/);
  expect(metrics).toMatch(/portrait_bot_turns_total\{command="unfurl",outcome="answered"\}/);
});
