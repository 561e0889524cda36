import { z } from 'zod';
import { PortraitError } from '../model/portrait-error.js';
import { roomKey, type Room } from '../model/room.js';
import type { CardSigner, Seal } from './card-signer.js';
import type { PeopleVerb } from './verb.js';

/** A page of the sheet of everybody in a room. It comes back from the client, so it is signed. */
export interface PageRequest {
  readonly tenantId: string;
  readonly room: Room;
  /** Where the page begins; undefined for the first. */
  readonly after: string | undefined;
}

/** A request as it stands in a button's `data`. `ask` is its verb once more: a submitted button comes without. */
export type SignedPageRequest = Seal & {
  readonly v: 1;
  readonly ask: PeopleVerb;
  readonly tenantId: string;
  readonly room: Room;
  readonly after: string | null;
};

const room: z.ZodType<Room> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('team'), team: z.string() }),
  z.object({ kind: z.literal('channel'), team: z.string(), channel: z.string() }),
  z.object({ kind: z.literal('chat'), chat: z.string() }),
]);

const signedPageRequest: z.ZodType<SignedPageRequest> = z.object({
  v: z.literal(1),
  ask: z.enum(['people.page', 'people.toMe']),
  tenantId: z.string(),
  room,
  after: z.string().nullable(),
  kid: z.string(),
  signature: z.string(),
});

export function signPage(signer: CardSigner, ask: PeopleVerb, request: PageRequest): SignedPageRequest {
  const unsigned = { v: 1, ask, ...request, after: request.after ?? null } as const;
  return { ...unsigned, ...signer.seal(fieldsOf(unsigned)) };
}

/** @throws PortraitError button_altered, also for data of the other verb, or button_retired */
export function readPage(signer: CardSigner, ask: PeopleVerb, data: unknown): PageRequest {
  const parsed = signedPageRequest.safeParse(data);
  if (!parsed.success || parsed.data.ask !== ask) {
    throw new PortraitError('button_altered', 'Data of no button of a people sheet');
  }
  signer.check(fieldsOf(parsed.data), parsed.data);
  const { tenantId, room, after } = parsed.data;
  return { tenantId, room, after: after ?? undefined };
}

function fieldsOf({ v, ask, tenantId, room, after }: Omit<SignedPageRequest, keyof Seal>): (string | number | null)[] {
  return [ask, v, tenantId, roomKey(room), after];
}
