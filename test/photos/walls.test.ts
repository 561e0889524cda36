import { describe, expect, it } from '@jest/globals';
import { deadlineIn } from '../../src/foundation/deadline.js';
import { PortraitError, type ErrorCode } from '../../src/model/portrait-error.js';
import { Walls, type FaceAnswer } from '../../src/photos/index.js';
import { HandClock } from '../foundation/hand-clock.js';

type Ending = 'photo' | 'absent' | 'excluded' | ErrorCode;

/** A team of people whose faces end as told. */
async function pageOf(endings: Readonly<Record<string, Ending>>) {
  const clock = new HandClock();
  const members = Object.keys(endings).map((userId) => ({
    ...{ userId, displayName: userId, tenantId: 'one-tenant', mail: null, roles: [] },
  }));
  const walls = new Walls({
    source: {
      members: () => Promise.resolve(members),
      people: () => Promise.resolve([]),
      nameOf: () => Promise.resolve(undefined),
    },
    photos: { face: ({ owner }) => Promise.resolve(faceOf(owner, endings)) },
    clock,
    observe: () => undefined,
  });
  const question = { room: { kind: 'team', team: 't' }, tenantId: 'one-tenant', userId: 'ann', seenBy: 'ann' } as const;
  return walls.page(
    { ...question, deadline: deadlineIn(20_000, clock), requestId: 'r' },
    { top: 100, after: undefined },
    { size: 96, shape: 'square', background: 'white', encoding: { format: 'webp' } },
  );
}

function faceOf(owner: FaceAnswer['owner'], endings: Readonly<Record<string, Ending>>): FaceAnswer {
  const ending = endings[owner.kind === 'user' ? owner.user : ''] ?? 'absent';
  const rendition = { bytes: Buffer.alloc(1), width: 1, height: 1, mediaType: 'image/webp' } as const;
  if (ending === 'photo') return { owner, kind: 'photo', etag: '"1"', rendition, asOf: undefined };
  if (ending === 'absent') return { owner, kind: 'absent', asOf: undefined };
  if (ending === 'excluded') return { owner, kind: 'excluded' };
  return { owner, kind: 'failed', error: new PortraitError(ending, 'this face') };
}

describe('the count of photos on a wall', () => {
  it('takes those whose face failed neither for people with nor for people without', async () => {
    const page = await pageOf({
      ...{ ann: 'photo', bea: 'absent', cem: 'graph_busy', dag: 'graph_unavailable', eva: 'excluded' },
    });
    expect(page).toMatchObject({ total: 5, counted: 3, withPhoto: 1 });
    expect(page.withoutPhoto.map(({ userId }) => userId)).toEqual(['bea']);
  });

  it('knows that a broken photo cannot be shown', async () => {
    expect(await pageOf({ ann: 'photo', bea: 'image_unusable' })).toMatchObject({ counted: 2, withPhoto: 1 });
  });
});
