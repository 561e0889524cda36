import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { PortraitError } from '../model/portrait-error.js';
import { composeActivities } from './search/compose-shape.js';

/** Teams ids are some 80 characters; far above that nothing is one. */
const longestId = 2_000;
/** Entra's names end at 256 characters, and would be repeated in the answer. */
const longestName = 512;
/** A message of 28 KB has no room for more mentions. Counted before any is looked at: the check itself must stay cheap. */
const mostEntities = 250;
/** So many faults of an activity stand in the log. */
const mostPlaces = 5;

const id = z.string().min(1).max(longestId);
const name = z.string().max(longestName).nullish();
const account = z.looseObject({ id, name, aadObjectId: z.string().nullish() });
const entity = z.looseObject({ type: z.string() });
const mention = entity.extend({
  type: z.literal('mention'),
  mentioned: z.looseObject({ id, name }),
  text: z.string().nullish(),
});
const otherEntity = entity.refine(({ type }) => type !== 'mention');

const envelope = z.looseObject({
  type: z.string().min(1),
  id: z.string().nullish(),
  channelId: id,
  serviceUrl: z.url(),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id,
    tenantId: z.string().nullish(),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
  }),
  text: z.string().nullish(),
  entities: z.array(z.union([mention, otherEntity])).nullish(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string().nullish() }).nullish(),
      team: z
        .looseObject({ id: z.string().nullish(), aadGroupId: z.string().nullish(), name: z.string().nullish() })
        .nullish(),
      channel: z.looseObject({ id: z.string().nullish(), type: z.string().nullish() }).nullish(),
    })
    .nullish(),
  locale: z.string().nullish(),
  membersAdded: z.array(z.looseObject({ id })).nullish(),
  membersRemoved: z.array(z.unknown()).nullish(),
});

const invoke = z.looseObject({ type: z.literal('invoke'), name: z.string().min(1) });
const adaptiveCardAction = z.looseObject({
  name: z.literal('adaptiveCard/action'),
  value: z.looseObject({ action: z.looseObject({ type: z.string() }) }),
});

/**
 * Checks that a request body is a Bot Framework activity with every part that the SDK and the bot rely on.
 * @throws PortraitError activity_invalid
 */
export function parseActivity(body: unknown): Activity {
  const { entities } = (body ?? {}) as { entities?: unknown };
  if (Array.isArray(entities) && entities.length > mostEntities) {
    throw new PortraitError('activity_invalid', `An activity with ${entities.length} entities`);
  }
  const activity = check(envelope, body);
  if (activity.type === 'invoke') check(invoke, body);
  if (activity['name'] === 'adaptiveCard/action') check(adaptiveCardAction, body);
  const compose = composeShape(activity['name']);
  if (compose) check(compose, body);
  // The SDK's Activity is a class of optional fields; the parts that are used were checked above.
  return activity as unknown as Activity;
}

function composeShape(activityName: unknown): z.ZodType | undefined {
  return typeof activityName === 'string' && Object.hasOwn(composeActivities, activityName)
    ? composeActivities[activityName]
    : undefined;
}

function check<Shape>(shape: z.ZodType<Shape>, body: unknown): Shape {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map((issue) => issue.path.join('.') || '(root)');
  throw new PortraitError(
    'activity_invalid',
    `Not an activity: ${[...new Set(places)].slice(0, mostPlaces).join(', ')}`,
  );
}
