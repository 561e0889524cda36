import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PhotoOwner } from '../../src/model/photo-owner.js';
import { PortraitError } from '../../src/model/portrait-error.js';
import type { Viewer } from '../../src/model/viewer.js';
import { noise } from './images/draw.js';
import { serve, Shelf } from './shelf.js';

const ann: Viewer = { kind: 'user', tenantId: 'one-tenant', userId: 'e-ann' };
const bob: Viewer = { kind: 'user', tenantId: 'one-tenant', userId: 'e-bob' };
const app: Viewer = { kind: 'app', tenantId: 'one-tenant' };
let face: Buffer;
let shelf: Shelf;

beforeAll(async () => {
  face = await noise(400).jpeg().toBuffer();
});

beforeEach(() => {
  shelf = new Shelf();
  shelf.put(face);
});

const downloads = (): number => shelf.asked.filter((asked) => asked !== 'metadata').length;
const team: PhotoOwner = { kind: 'team', team: 'a-private-team' };

describe('a photo in a warm memory', () => {
  it('costs the second viewer a look at the metadata, and no download', async () => {
    const { ask } = serve(shelf);
    await ask(96, { viewer: ann });
    shelf.asked.length = 0;
    expect(await ask(96, { viewer: bob })).toMatchObject({ kind: 'photo' });
    expect(shelf.asked).toEqual(['metadata']);
  });

  it('is not shown to a viewer whom Graph refuses', async () => {
    const { ask } = serve(shelf);
    await ask(96, { viewer: ann, owner: team });
    shelf.failure = new PortraitError('access_denied', 'not a member');
    await expect(ask(96, { viewer: bob, owner: team })).rejects.toMatchObject({ code: 'access_denied' });
    shelf.failure = undefined;
    shelf.metadataNow = undefined;
    expect(await ask(96, { viewer: app, owner: team })).toMatchObject({ kind: 'absent' });
    expect(downloads()).toBe(1);
  });

  it('is asked for anew where the app’s rights serve somebody with a shorter reach', async () => {
    const { ask } = serve(shelf);
    await ask(96, { viewer: app });
    await ask(96, { viewer: { ...app, reach: 'conversation' } });
    expect(shelf.asked.filter((asked) => asked === 'metadata')).toHaveLength(2);
  });

  it.each<[string, PhotoOwner]>([
    ['themselves', { kind: 'me' }],
    ['a contact of theirs', { kind: 'myContact', contact: 'c1' }],
    ['a contact in a folder of theirs', { kind: 'myFolderContact', folder: 'f1', contact: 'c1' }],
    ['who made their drive', { kind: 'driveCreator' }],
  ])('is downloaded for each who asks for %s, even under the same etag', async (_whose, owner) => {
    const { ask } = serve(shelf);
    await ask(96, { viewer: ann, owner });
    await ask(96, { viewer: bob, owner });
    expect(downloads()).toBe(2);
  });

  it.each<[string, PhotoOwner, PhotoOwner]>([
    ['themselves and a colleague', { kind: 'me' }, { kind: 'user', user: 'E-ANN' }],
    [
      'their contact and the same by their name',
      { kind: 'myContact', contact: 'c1' },
      { kind: 'userContact', user: 'e-Ann', contact: 'c1' },
    ],
    ['a team and one they joined', { kind: 'team', team: 'T1' }, { kind: 'joinedTeam', team: 't1' }],
  ])('is one photo to whoever asks for %s', async (_whose, one, other) => {
    const { ask } = serve(shelf);
    await ask(96, { viewer: ann, owner: one });
    await ask(96, { viewer: bob, owner: other });
    expect(downloads()).toBe(1);
  });

  it('is not another tenant’s', async () => {
    const { ask } = serve(shelf);
    await ask(96, { viewer: app });
    await ask(96, { viewer: { kind: 'app', tenantId: 'another-tenant' } });
    expect(downloads()).toBe(2);
  });
});
