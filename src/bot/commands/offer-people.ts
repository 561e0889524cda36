import type { Person } from '../../model/person.js';
import { asPortraitError } from '../../model/portrait-error.js';
import type { Viewer } from '../../model/viewer.js';
import type { FaceAnswer } from '../../photos/index.js';
import type { Answer } from '../answer.js';
import type { Asker } from '../asker.js';
import { choiceCard, type Choice } from '../cards/choice-card.js';
import type { AskedSize, View } from '../command.js';
import { widthOf } from '../asked-size.js';
import { shareOf } from '../picture-share.js';
import { seenBy } from '../seen-by.js';
import type { Turn } from '../turn.js';
import { choiceWords } from '../words/choice-words.js';
import { withOwnRights } from '../with-own-rights.js';
import { photoWords } from '../words/photo-words.js';

/** Teams shows six buttons at most; more than five people are better told apart by more of the name. */
const mostOffered = 5;

/** Wide enough to know a face by, at the density of the screen. */
const faceWidth = 96;

/** People among whom somebody is to choose, and what was asked for. */
export interface Offer {
  readonly title: string;
  readonly hint: string;
  readonly people: readonly Person[];
  readonly size: AskedSize;
  readonly view: View;
  /** For the log. */
  readonly outcome: 'several' | 'nobody';
}

/** Answers with people to choose from, by face and name; a press on one shows what was asked for in place of the choice. */
export async function offerPeople(turn: Turn, asker: Asker, viewer: Viewer, offer: Offer): Promise<Answer> {
  const people = offer.people.slice(0, mostOffered);
  const isAll = people.length === offer.people.length;
  const choices = await Promise.all(
    people.map(async (person): Promise<Choice> => {
      const { id, displayName, userPrincipalName, mail } = person;
      const address = userPrincipalName || (mail ?? '');
      const { tenantId } = asker;
      const size = widthOf(offer.size);
      const request = { size, tenantId, personId: id, name: displayName, address, memberId: '', view: offer.view };
      const picture = await faceOf(turn, asker, viewer, person, people.length);
      return { name: displayName, address, picture, request: turn.parts.signer.sign(request) };
    }),
  );
  const hint = isAll ? offer.hint : turn.say(choiceWords.chooseOrSayMore, { shown: people.length });
  return { card: choiceCard({ title: offer.title, hint, choices }), summary: offer.title, outcome: offer.outcome };
}

/** A face helps to choose; where there is none to show, for whatever reason, the name serves as well. */
async function faceOf(
  turn: Turn,
  asker: Asker,
  viewer: Viewer,
  { id, displayName }: Person,
  count: number,
): Promise<Choice['picture']> {
  const { photos, images } = turn.parts;
  const { deadline, requestId } = turn;
  const owner = { kind: 'user', user: id } as const;
  const question = { viewer, owner, seenBy: seenBy(turn, asker), deadline, requestId };
  const encoding = shareOf(images, count);
  const wish = { size: faceWidth, shape: 'square', background: 'white', encoding } as const;
  const read = unlessFailed(photos.face(question, wish));
  const face = await (viewer.kind === 'app' ? withOwnRights(read) : read).catch((thrown: unknown) => {
    turn.reportFailure(asPortraitError(thrown));
    return undefined;
  });
  if (face?.kind !== 'photo') return undefined;
  const { etag, rendition } = face;
  return {
    url: images.url({ question, size: faceWidth, etag, rendition }),
    altText: turn.say(photoWords.picture, { name: displayName, side: rendition.width }),
  };
}

async function unlessFailed(read: Promise<FaceAnswer>): Promise<Exclude<FaceAnswer, { kind: 'failed' }>> {
  const face = await read;
  if (face.kind === 'failed') throw face.error;
  return face;
}
