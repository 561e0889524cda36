import type { BrowserContext } from 'playwright-core';
import sharp from 'sharp';
import type { MemberAnswer, MembersAnswer } from '../../src/tab/api/answers.js';

/** A team that no sandbox has, put in the place of what the app would answer. */
export interface Crowd {
  /** Everybody in the order of the wall: "Person 0001" and on. */
  readonly members: readonly MemberAnswer[];
  /** What the tab has asked for so far: how many after whom. */
  readonly asked: readonly { readonly top: number; readonly after: number }[];
  /** Holds back every page from this one on, counted from nought, until it is let go. */
  readonly holdFrom: (page: number) => void;
  readonly letGo: () => void;
}

/** @param reasons why some have no photo, by their place in the crowd */
export async function showCrowd(
  context: BrowserContext,
  people: number,
  reasons: Readonly<Record<number, string>> = {},
): Promise<Crowd> {
  const image = await faceUri();
  const members = Array.from({ length: people }, (_, index) => memberAt(index, image, reasons[index]));
  const asked: { top: number; after: number }[] = [];
  let held = Number.POSITIVE_INFINITY;
  let letGo = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await context.route(/\/api\/teams\/[^/]+\/members\?/, async (route) => {
    const query = new URL(route.request().url()).searchParams;
    const [top, after] = [Number(query.get('top')), Number(query.get('after') ?? 0)];
    asked.push({ top, after });
    if (asked.length > held) await released;
    const next = after + top < people ? String(after + top) : null;
    const withPhoto = people - Object.keys(reasons).length;
    const page: MembersAnswer = {
      members: members.slice(after, after + top),
      next,
      total: people,
      withPhoto,
      known: people,
    };
    await route.fulfill({ json: page });
  });
  return {
    members,
    asked,
    holdFrom: (page) => {
      held = page;
    },
    letGo: () => {
      letGo();
    },
  };
}

function memberAt(index: number, image: string, reason: string | undefined): MemberAnswer {
  const name = `Person ${String(index + 1).padStart(4, '0')}`;
  return {
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    displayName: name,
    userPrincipalName: `${name.replace(' ', '.').toLowerCase()}@sandbox.example`,
    hasPhoto: reason === undefined,
    etag: reason === undefined ? `"${index}"` : null,
    image: reason === undefined ? image : null,
    ...(reason !== undefined && { reason }),
  };
}

/** A face of the size and form that the API sends. */
async function faceUri(): Promise<string> {
  const face = { width: 96, height: 96, channels: 3, background: '#5b5fc7' } as const;
  const bytes = await sharp({ create: face }).webp().toBuffer();
  return `data:image/webp;base64,${bytes.toString('base64')}`;
}
