import { asPortraitError } from '../model/portrait-error.js';
import type { Viewer } from '../model/viewer.js';
import type { NoPhoto, PhotoQuestion } from '../photos/index.js';
import { failureAnswer, type Answer } from './answer.js';
import type { Asker } from './asker.js';
import type { Notice } from './cards/notice-card.js';
import { explainFailure } from './explain-failure.js';
import { explainNoPhoto } from './explain-no-photo.js';
import { type Failed, type Found, type FoundPerson, type Missing } from './find-people.js';
import { isSameMember } from './no-photo-answer.js';
import { seenBy } from './seen-by.js';
import type { Turn } from './turn.js';
import { peopleWords } from './words/people-words.js';
import type { Say } from './words/speaker.js';
import { withOwnRights } from './with-own-rights.js';

/** What became of somebody who was asked for among others. */
export type Outcome<Seen> = { readonly kind: 'seen'; readonly seen: Seen } | Missing | Failed;

type Read<Seen> = (person: FoundPerson, question: PhotoQuestion) => Promise<Seen | NoPhoto>;

/** Reads what is wanted of each person who was found, all at once; whatever fails concerns that person alone. */
export function eachPerson<Seen extends { readonly kind: 'photo' }>(
  turn: Turn,
  asker: Asker,
  viewer: Viewer,
  found: readonly Found[],
  read: Read<Seen>,
): Promise<Outcome<Seen>[]> {
  const readOne = async (person: FoundPerson): Promise<Outcome<Seen>> => {
    const { id, displayName: name } = person.person;
    const { deadline, requestId } = turn;
    const owner = { kind: 'user', user: id } as const;
    const question: PhotoQuestion = { viewer, owner, seenBy: seenBy(turn, asker), deadline, requestId };
    const reading = read(person, question);
    const answer = await (viewer.kind === 'app' ? withOwnRights(reading) : reading);
    if (answer.kind === 'photo') return { kind: 'seen', seen: answer };
    const isSelf = isSameMember(asker.member, id);
    return { kind: 'missing', notice: explainNoPhoto(turn.say, answer, { owner: 'user', name, isSelf }) };
  };
  const failed = (name: string, thrown: unknown): Failed => {
    const error = asPortraitError(thrown);
    turn.reportFailure(error);
    return { kind: 'failed', name, error };
  };
  return Promise.all(
    found.map(async (one) => {
      if (one.kind !== 'person') return one;
      return readOne(one).catch((thrown: unknown) => failed(one.person.displayName, thrown));
    }),
  );
}

/** The one answer where all failed for one reason: it is told once, and the question may be tried again. */
export function outageAnswer(say: Say, outcomes: readonly Outcome<unknown>[]): Answer | undefined {
  const failures = outcomes.filter((one) => one.kind === 'failed');
  // The next try is for all of them, so that the longest wish to be left alone decides.
  const [first] = [...failures].sort((one, other) => waitOf(other) - waitOf(one));
  if (!first || failures.length < outcomes.length) return undefined;
  if (failures.some(({ error }) => error.code !== first.error.code)) return undefined;
  return failureAnswer(say, first.error, failures.map(({ name }) => name).join(say(peopleWords.comma)));
}

function waitOf({ error }: Failed): number {
  return error.retryAfterMs ?? 0;
}

/** Those of whom there is something to show, in the order asked. */
export function seenOf<Seen>(outcomes: readonly Outcome<Seen>[]): Seen[] {
  return outcomes.flatMap((one) => (one.kind === 'seen' ? [one.seen] : []));
}

/** Everybody else, each with the reason. */
export function missingOf(say: Say, outcomes: readonly Outcome<unknown>[]): Notice[] {
  return outcomes.flatMap((one) => {
    if (one.kind === 'seen') return [];
    return one.kind === 'missing' ? [one.notice] : [{ title: one.name, reason: explainFailure(say, one.error) }];
  });
}
