import type { TurnContext } from 'botbuilder';
import type { Clock } from '../foundation/clock.js';
import type { Deadline } from '../foundation/deadline.js';
import type { Belonging } from '../model/belonging.js';
import type { Person } from '../model/person.js';
import type { PortraitError } from '../model/portrait-error.js';
import type { Team } from '../model/team.js';
import type { DrawThumbnail, PhotoQuestion, PhotoService, Walls } from '../photos/index.js';
import type { CardSigner } from './card-signer.js';
import type { ImageDelivery } from './image-delivery.js';
import type { Roster } from './roster.js';
import type { PeopleHere } from './search/people-here.js';
import type { RecentPeople } from './search/recent-people.js';
import type { SearchProofs } from './search/search-proofs.js';
import type { TeamDetails } from './team-details.js';
import type { Accounts } from './sign-in/accounts.js';
import type { PendingSignIns } from './sign-in/pending-sign-ins.js';
import type { TabLink } from './tab-links.js';
import type { Say, Speaker } from './words/speaker.js';

/** Who looks somebody up in the directory, and by when. */
export type DirectoryQuestion = Omit<PhotoQuestion, 'owner' | 'seenBy'>;

/** The organisation's directory. */
export interface PeopleDirectory {
  /** By Entra object id or user principal name. */
  find(idOrUpn: string, question: DirectoryQuestion): Promise<Person | undefined>;
  findByMail(mail: string, question: DirectoryQuestion): Promise<Person[]>;
  searchByName(name: string, question: DirectoryQuestion): Promise<Person[]>;
  /** People whose names begin like it, to look for the likest among. */
  searchAlike(name: string, question: DirectoryQuestion): Promise<Person[]>;
  /** By what somebody has typed so far of a name or an address. */
  searchAsTyped(text: string, most: number, question: DirectoryQuestion): Promise<Person[]>;
}

/** What a signed-in viewer has beside colleagues. */
export interface Belongings {
  /** The viewer's contacts, in folders and out of them. */
  contacts(question: DirectoryQuestion): Promise<readonly Belonging[]>;
  /** The teams that the viewer is in. */
  teams(question: DirectoryQuestion): Promise<readonly Belonging[]>;
  /** Groups of the organisation by name, mail address or id, as far as the viewer may know of them. */
  groups(sought: string, question: DirectoryQuestion): Promise<readonly Belonging[]>;
  /** One team; undefined where there is none of that id. */
  team(id: string, question: DirectoryQuestion): Promise<Team | undefined>;
}

/** How people sign in, where a question needs their own rights. */
export interface SignInParts {
  readonly accounts: Accounts;
  readonly pending: PendingSignIns;
  /** The app's own resource, which Teams asks for its users' tokens by. */
  readonly appIdUri: string;
  /**
   * Address of a page to sign in on, for clients that cannot do it by themselves; undefined where clients have no
   * address to reach this app at.
   */
  readonly page: (visit: SignInVisit) => Promise<string | undefined>;
  /** Address of a page that says where to sign in for a search; undefined as above. */
  readonly searchPage: string | undefined;
}

/** Who is expected on the sign-in page, and what it is for. */
export interface SignInVisit {
  readonly tenantId: string;
  readonly userId: string;
  /** User principal name, for the authority to suggest. */
  readonly loginHint: string;
  /** Permissions of Graph, in sets that are asked for together. */
  readonly scopes: readonly (readonly string[])[];
  /** A claims challenge of the authority that the sign-in has to meet; undefined where there is none. */
  readonly claims: string | undefined;
}

/** What the bot is built from. */
export interface BotParts {
  readonly roster: Roster;
  readonly teamDetails: TeamDetails;
  readonly peopleHere: PeopleHere;
  readonly recentPeople: RecentPeople;
  readonly searchProofs: SearchProofs;
  readonly directory: PeopleDirectory;
  readonly belongings: Belongings;
  readonly photos: Pick<PhotoService, 'photo' | 'metadata' | 'face'>;
  readonly walls: Pick<Walls, 'page'>;
  readonly thumbnail: DrawThumbnail;
  readonly signer: CardSigner;
  readonly signIn: SignInParts;
  /** Whose rights read people's photos: the app's, or the asker's own. */
  readonly photoAccess: 'app' | 'user';
  /** The bot's application id; empty in the demo. */
  readonly appId: string;
  /** Where this app is reached, without a trailing slash; undefined where nobody knows. */
  readonly publicUrl: string | undefined;
  /** Host of Teams' deep links. */
  readonly deepLinkHost: string;
  /** Tenants (GUIDs) that the app serves. */
  readonly allowedTenants: readonly string[];
  readonly images: ImageDelivery;
  readonly tabLink: TabLink;
  readonly clock: Clock;
  readonly speaker: Speaker;
}

/** One activity being answered. */
export interface Turn {
  readonly context: TurnContext;
  readonly parts: BotParts;
  readonly deadline: Deadline;
  readonly requestId: string;
  /** Speaks the language of whoever wrote. */
  readonly say: Say;
  /** Puts the private facts of a failure into the log. */
  readonly reportFailure: (error: PortraitError) => void;
  /** Work that goes on after the turn: a process that stops waits for it. It tells of its failures itself. */
  readonly goOn: (work: Promise<void>) => void;
}
