import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { compose, namesIn, paste, search } from '../house/compose-client.js';
import type { RosterEntry } from '../house/fake-connector.js';
import { graphRequests, resetSandbox } from '../house/graph-log.js';
import { openAnother, openHouse, type House } from '../house/open-house.js';
import { peopleOf, type People } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { ssoToken } from '../house/sign-in-client.js';
import { TeamsClient, wordsOf } from '../house/teams-client.js';
import { change } from '../sandbox/control-calls.js';

const publicUrl = 'https://portrait.example.com';

let plain: House;
let house: House;
let people: People;
let colleague: RosterEntry;
let teams: TeamsClient;

beforeAll(async () => {
  plain = await openHouse();
  people = peopleOf(plain);
  colleague = people.withPhoto('normal');
});

afterAll(() => plain.stop());

beforeEach(() => resetSandbox(plain));

afterEach(async () => {
  await teams.connector.stop();
  await house.stop();
});

describe('where people’s photos are read with the asker’s own rights', () => {
  beforeEach(async () => {
    house = await openAnother(plain, { BOT_PHOTO_ACCESS: 'user', PUBLIC_URL: publicUrl });
  });

  it.each(['personal', 'groupChat', 'channel'] as const)(
    'the sender signs in first, in a %s as well',
    async (place) => {
      teams = await TeamsClient.join(house, place, people.asker, [colleague]);
      const asked = await search(teams, colleague.name);
      expect(asked).toMatchObject({ httpStatus: 200, type: 'silentAuth', attachments: [] });
      expect(asked.links).toEqual([`${publicUrl}/sign-in/search`]);
      const authentication = { token: await ssoToken(house, people.asker) };
      const answer = await search(teams, colleague.name, { authentication });
      expect(await photoInCard(answer.attachments[0]?.content as never)).toBeDefined();
      // From now on the app may read for them, as long as the roster says who they are.
      expect(namesIn(await search(teams, colleague.name))).toEqual([colleague.name]);
      const viewers = (await graphRequests(house)).map(({ viewer }) => viewer);
      expect(new Set(viewers)).toEqual(new Set([people.asker.objectId]));
    },
  );

  it('whose consent is wanted is told to give it in their own chat, where it can be given', async () => {
    await change(plain.open, { requireConsent: true });
    teams = await TeamsClient.join(house, 'groupChat', people.withPhoto('wide'), [colleague]);
    const authentication = { token: await ssoToken(house, people.withPhoto('wide')) };
    const answer = await search(teams, colleague.name, { authentication });
    expect(answer).toMatchObject({ type: 'message', attachments: [], links: [] });
    expect(answer.text).toContain('in your own chat with Portrait');
  });

  it('a link asks for the sign-in as well', async () => {
    teams = await TeamsClient.join(house, 'groupChat', people.asker, [colleague]);
    const answer = await paste(teams, `${publicUrl}/tab/?subPageId=users/${colleague.objectId ?? ''}`);
    expect(answer).toMatchObject({ type: 'silentAuth', attachments: [] });
  });
});

describe('where pictures are fetched from us', () => {
  it('faces and cards hold signed addresses, which serve the picture', async () => {
    house = await openAnother(plain, {
      IMAGE_DELIVERY: 'url',
      IMAGE_SIGNING_KEYS: 'a-signing-key-of-images-for-tests-only-and-long-enough',
      PUBLIC_URL: publicUrl,
    });
    teams = await TeamsClient.join(house, 'personal', people.asker);
    const [found] = (await search(teams, colleague.name)).attachments;
    const addresses = [found?.preview.content.images[0]?.url, found?.content.body[0]?.['url']].map(String);
    for (const address of addresses) {
      expect(address.startsWith(`${publicUrl}/images/`)).toBe(true);
      const picture = await fetch(house.app.url + new URL(address).pathname);
      expect(picture.headers.get('content-type')).toBe('image/jpeg');
      await picture.body?.cancel();
    }
    expect(JSON.stringify(found)).not.toContain('data:image');
  });
});

describe('somebody who prefers not to be shown', () => {
  it('is found without a face, by themselves as well: what is inserted is seen by others', async () => {
    const group = plain.open.info.groups.find(({ members }) => members.length > 0);
    house = await openAnother(plain, { EXCLUDED_GROUP_ID: group?.id ?? '' });
    const shy = people.everyone.find(({ objectId }) => objectId === group?.members[0]);
    if (!shy) throw new Error('the group is empty');
    for (const asker of [people.asker, shy]) {
      teams = await TeamsClient.join(house, 'personal', asker, [colleague]);
      const answer = await compose(teams, 'query', { parameters: [{ name: 'name', value: shy.objectId }] });
      expect(namesIn(answer)).toEqual([shy.name]);
      expect(answer.attachments[0]?.preview.content.images[0]?.alt).toContain('Initials');
      expect(await photoInCard(answer.attachments[0]?.content as never)).toBeUndefined();
      expect(wordsOf(answer.attachments[0]?.content as never)).toMatch(/prefers? not to be shown/);
      if (asker !== shy) await teams.connector.stop();
    }
  });
});

describe('where cards lead to a page of the tab', () => {
  it.each([
    ['in Teams', { TEAMS_APP_ID: '5f0c0d9e-1111-4222-8333-444444444444' }],
    ['in the demo', { TEAMS_HOST_PAGE: 'http://127.0.0.1:3980/host/' }],
  ])('that link becomes the same person’s card %s', async (_where, settings: Record<string, string>) => {
    house = await openAnother(plain, settings);
    teams = await TeamsClient.join(house, 'personal', people.asker);
    const { content } = (await search(teams, colleague.name)).attachments[0] ?? {};
    const button = (content?.actions ?? []).find(({ type }) => type === 'Action.OpenUrl') as
      { url?: string } | undefined;
    expect(namesIn(await paste(teams, button?.url ?? ''))).toEqual([colleague.name]);
  });
});
