import type { TurnContext } from 'botbuilder';
import type { Clock } from '../foundation/clock.js';
import type { Deadline } from '../foundation/deadline.js';
import type { Person } from '../model/person.js';
import type { PortraitError } from '../model/portrait-error.js';
import type { PhotoAnswer, PhotoQuestion, RenditionWish } from '../photos/index.js';
import type { CardSigner } from './card-signer.js';
import type { ImageDelivery } from './image-delivery.js';
import type { Roster } from './roster.js';

/** Who looks somebody up in the directory, and by when. */
export type DirectoryQuestion = Omit<PhotoQuestion, 'owner' | 'seenBy'>;

/** The organisation's directory. */
export interface PeopleDirectory {
  /** By Entra object id or user principal name. */
  find(idOrUpn: string, question: DirectoryQuestion): Promise<Person | undefined>;
  findByMail(mail: string, question: DirectoryQuestion): Promise<Person[]>;
  searchByName(name: string, question: DirectoryQuestion): Promise<Person[]>;
}

/** What the bot is built from. */
export interface BotParts {
  readonly roster: Roster;
  readonly directory: PeopleDirectory;
  readonly photos: { photo(question: PhotoQuestion, wish: RenditionWish): Promise<PhotoAnswer> };
  readonly signer: CardSigner;
  /** Tenants (GUIDs) that the app serves. */
  readonly allowedTenants: readonly string[];
  readonly images: ImageDelivery;
  readonly clock: Clock;
}

/** One activity being answered. */
export interface Turn {
  readonly context: TurnContext;
  readonly parts: BotParts;
  readonly deadline: Deadline;
  readonly requestId: string;
  /** Puts the private facts of a failure into the log. */
  readonly reportFailure: (error: PortraitError) => void;
}
