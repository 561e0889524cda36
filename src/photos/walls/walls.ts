import type { Clock } from '../../foundation/clock.js';
import { within } from '../../foundation/deadline.js';
import { sameGuid } from '../../foundation/guid.js';
import type { CacheEvent } from '../../model/events.js';
import type { Person } from '../../model/person.js';
import { asPortraitError } from '../../model/portrait-error.js';
import type { Member } from '../../model/team.js';
import type { RenditionWish } from '../images/rendition.js';
import type { FaceAnswer } from '../photo-answer.js';
import type { PhotoService } from '../photo-service.js';
import { MemberNames } from './member-names.js';
import type { MemberRead, MemberSource } from './member-source.js';
import { RoomMembers, type RoomQuestion } from './room-members.js';
import { byName, cursorAt, indexAfter } from './wall-cursor.js';

/** Somebody's face, or why it cannot be looked for: whose directory is not this tenant's, or nobody's. */
export type WallFace = FaceAnswer | { readonly kind: 'otherTenant' } | { readonly kind: 'anonymous' };

export interface WallMember {
  readonly member: Member;
  /** As the directory knows the person; undefined for whom it does not know, or where it did not answer. */
  readonly person: Person | undefined;
  readonly face: WallFace;
}

/** A part of a wall. */
export interface WallPage {
  readonly members: readonly WallMember[];
  /** Where the next page begins; undefined on the last. */
  readonly next: string | undefined;
  /** What leads to the page before; undefined on the first. */
  readonly previous: Pick<PageWish, 'after'> | undefined;
  /** How many stand on the pages before. */
  readonly before: number;
  /** Everybody in the room. */
  readonly total: number;
  /** Of how many of the first thousand it is known by now whether they have a photo. */
  readonly counted: number;
  /** How many of these have a photo. */
  readonly withPhoto: number;
  /** Those of them who have none, by name. */
  readonly withoutPhoto: readonly Member[];
  /** The oldest of what could not be made sure of just now, in milliseconds since 1970; undefined where all is current. */
  readonly asOf: number | undefined;
}

/** Everybody in a room, with their faces; `asOf` as a page's. */
export type RoomFaces = Pick<WallPage, 'asOf'> & { readonly members: readonly Omit<WallMember, 'person'>[] };

export interface PageWish {
  readonly top: number;
  /** `next` of the page before. */
  readonly after: string | undefined;
}

/** Faces that are looked at to count those who have a photo; larger teams are counted as far as their pages are read. */
const mostCounted = 1_000;
/** A page does not wait longer than this for the faces that are not on it. */
const countPatienceMs = 3_000;

export interface WallsOptions {
  readonly source: MemberSource;
  readonly photos: Pick<PhotoService, 'face'>;
  readonly clock: Clock;
  readonly observe: (event: CacheEvent) => void;
}

/** Who is in a room, with their faces, for those who are in it. Names and faces are read with the app's own rights. */
export class Walls {
  readonly #options: WallsOptions;
  readonly #rooms: RoomMembers;
  readonly #names: MemberNames;

  constructor(options: WallsOptions) {
    this.#options = options;
    this.#rooms = new RoomMembers(options);
    this.#names = new MemberNames(options.source, options.clock);
  }

  /** @throws PortraitError as `RoomMembers.read`; request_invalid for a cursor of nobody's making */
  async page(question: RoomQuestion, { top, after }: PageWish, wish: RenditionWish): Promise<WallPage> {
    const { value: members, asOf } = await this.#rooms.read(question);
    const start = after === undefined ? 0 : indexAfter(members, after);
    const shown = members.slice(start, start + top);
    const looks = shown.map((member) => this.#look(question, member, wish));
    const counted: { readonly member: Member; readonly face: WallFace }[] = [];
    const counting = members.slice(0, mostCounted).map(async (member, index) => {
      counted.push({ member, face: await (looks[index - start] ?? this.#look(question, member, wish)) });
    });
    const [people, ...faces] = await Promise.all([this.#people(question, shown), ...looks]);
    await within(AbortSignal.timeout(countPatienceMs), Promise.all(counting)).catch(() => undefined);
    const end = start + shown.length;
    const known = counted.filter(({ face }) => isKnown(face));
    return {
      members: shown.flatMap((member, index) => {
        const face = faces[index];
        return face ? [{ member, person: people.get(member.userId.toLowerCase()), face }] : [];
      }),
      next: shown.length > 0 && end < members.length ? cursorAt(members, end) : undefined,
      previous: start > 0 ? { after: start > top ? cursorAt(members, start - top) : undefined } : undefined,
      before: start,
      total: members.length,
      counted: known.length,
      withPhoto: known.filter(({ face }) => face.kind === 'photo').length,
      withoutPhoto: known.flatMap(({ member, face }) => (face.kind === 'absent' ? [member] : [])).sort(byName),
      asOf: oldest([asOf, ...faces.map(ageOf)]),
    };
  }

  /** Everybody's face at once, for a sheet. @throws PortraitError as `RoomMembers.read` */
  async faces(question: RoomQuestion, wish: RenditionWish): Promise<RoomFaces> {
    const { value: members, asOf } = await this.#rooms.read(question);
    const faces = await Promise.all(members.map((member) => this.#look(question, member, wish)));
    return {
      members: members.flatMap((member, index) => {
        const face = faces[index];
        return face ? [{ member, face }] : [];
      }),
      asOf: oldest([asOf, ...faces.map(ageOf)]),
    };
  }

  #look(question: RoomQuestion, member: Member, wish: RenditionWish): Promise<WallFace> {
    const { tenantId, seenBy } = question;
    if (member.userId === '') return Promise.resolve({ kind: 'anonymous' });
    if (member.tenantId !== '' && !sameGuid(member.tenantId, tenantId)) return Promise.resolve({ kind: 'otherTenant' });
    const owner = { kind: 'user', user: member.userId } as const;
    return this.#options.photos.face({ ...readFor(question), owner, seenBy }, wish);
  }

  /** Names of the directory are a help, and no reason to show nobody: the room's own list has names as well. */
  async #people(question: RoomQuestion, members: readonly Member[]): Promise<ReadonlyMap<string, Person>> {
    try {
      return await this.#names.read(members, readFor(question));
    } catch (thrown) {
      const error = asPortraitError(thrown);
      if (error.code === 'internal_error') throw error;
      return new Map();
    }
  }
}

/** Reads for a room are the app's, once the person was found in it. */
function readFor({ tenantId, deadline, requestId }: RoomQuestion): MemberRead {
  return { viewer: { kind: 'app', tenantId }, deadline, requestId };
}

/** Whether it is known if somebody has a photo. A failure tells nothing of that, unless it is the photo's own. */
function isKnown(face: WallFace): boolean {
  return face.kind !== 'failed' || face.error.code === 'image_unusable';
}

function ageOf(face: WallFace): number | undefined {
  return 'asOf' in face ? face.asOf : undefined;
}

function oldest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
