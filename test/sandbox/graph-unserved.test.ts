import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphErrorBody, OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';

let open: OpenSandbox;
let app: string;
let amelia: string;

beforeAll(async () => {
  open = await openSandbox();
  app = await open.appToken('tools');
  amelia = await open.userToken(open.info.currentUser, 'User.Read Team.ReadBasic.All Contacts.Read');
});

afterAll(() => open.stop());

/** Ids in the places of names. */
function filled(template: string): string {
  const [team] = open.info.teams;
  const contact = open.info.contacts.find(({ userId }) => userId === open.info.currentUser);
  return template
    .replace('{user}', open.info.currentUser)
    .replace('{team}', team?.id ?? '')
    .replace('{contact}', contact?.id ?? '');
}

describe.each(['v1.0', 'beta'])('what the pages mention and Graph does not serve, on %s', (version) => {
  it.each([
    ['team/{team}/photo', 'team'],
    ['team/{team}/photo/$value', 'team'],
    ['teams/{team}/photos', 'photos'],
    ['teams/{team}/photos/48x48/$value', 'photos'],
    ['teams/{team}/photo/48x48', '48x48'],
    ['groups/{team}/team/photos', 'photos'],
    ['me/joinedTeams/{team}/photos/48x48', 'photos'],
    ['users/{user}/joinedGroups/{team}/photos', 'joinedGroups'],
    ['me/photo/48x48', '48x48'],
    ['users/{user}/photo/48x48/$value', '48x48'],
    ['me/photos/48x48/$value/more', 'more'],
    ['nothing', 'nothing'],
  ])('%s is 400 and names the segment', async (template, segment) => {
    const response = await open.graph(`/${version}/${filled(template)}`, amelia);
    const { error } = (await response.json()) as GraphErrorBody;
    expect([response.status, error.code, error.message]).toEqual([
      400,
      'BadRequest',
      `Resource not found for the segment '${segment}'.`,
    ]);
  });

  it.each(['photos', 'photos/48x48', 'photos/48x48/$value'])(
    'a contact’s %s is an unsupported segment',
    async (photos) => {
      const path = filled(`users/{user}/contacts/{contact}/${photos}`);
      const response = await open.graph(`/${version}/${path}`, app);
      const { error } = (await response.json()) as GraphErrorBody;
      expect([response.status, error.code, error.message]).toEqual([
        400,
        'BadRequest',
        `Unsupported segment type. ODataQuery: /${path}`,
      ]);
    },
  );

  it('$select on a photo leaves it whole', async () => {
    const whole: unknown = await (await open.graph(`/${version}/me/photo`, amelia)).json();
    for (const option of ['$select=id', '$select=width,height', '$expand=owner', '$top=1']) {
      expect(await (await open.graph(`/${version}/me/photo?${option}`, amelia)).json()).toEqual(whole);
    }
  });

  it.each(['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])('%s of a photo’s metadata and sizes is 405', async (method) => {
    for (const photo of ['photo', 'photos', 'photos/48x48', 'photos/48x48/$value']) {
      const response = await open.graph(`/${version}/me/${photo}`, amelia, { method });
      expect(response.status).toBe(405);
      await response.arrayBuffer();
    }
  });

  it('HEAD of the bytes is 405', async () => {
    expect((await open.graph(`/${version}/me/photo/$value`, amelia, { method: 'HEAD' })).status).toBe(405);
  });
});

describe('the drive’s creator', () => {
  it('is nobody to an application', async () => {
    expect((await open.graph('/v1.0/drive/root/createdByUser/photo', app)).status).toBe(400);
  });
});
