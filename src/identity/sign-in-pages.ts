import { createHash } from 'node:crypto';
import type { Deadline } from '../foundation/deadline.js';
import { sameGuid } from '../foundation/guid.js';
import type { Notes } from '../foundation/notes.js';
import { personKey, type UserId } from '../model/person-key.js';
import { secretText, type AuthorizationCodes, type Proof } from './authorization-codes.js';
import type { SignInCodes } from './sign-in-codes.js';
import { tripAhead, type Trip, type TryScopes } from './sign-in-trips.js';
import type { VerifiedUser } from './sso-tokens.js';

/** As long as the question in the chat waits. */
const visitMs = 10 * 60_000;
/** A reload, a chat client's preview, a second try after a slip. Whoever has the link can open it, so it has an end. */
const mostDepartures = 8;

/** Who is expected, and what it is for. */
export interface Visit extends UserId {
  /** User principal name, for the authority to suggest. */
  readonly loginHint: string;
  /** Permissions of Graph by name, in sets that are asked for together. */
  readonly scopes: readonly (readonly string[])[];
  /** A claims challenge that is to be met: conditional access wants more than the chat client's sign-in showed. */
  readonly claims?: string | undefined;
}

/** Somebody on the way through the authority. */
interface Journey {
  readonly visit: Visit;
  readonly proof: Proof;
  readonly trip: Trip;
  /** The trips that were made before this one. */
  readonly made: readonly Trip['kind'][];
}

/** What somebody who came back is told or sent to. */
export type Arrival =
  | { readonly kind: 'code'; readonly code: string }
  /** To the authority again: something has to be agreed to. */
  | { readonly kind: 'onward'; readonly url: string }
  /** Signed in as somebody else than the person who asked in the chat. */
  | { readonly kind: 'otherPerson' }
  | { readonly kind: 'declined' }
  | { readonly kind: 'over' };

export interface SignInPagesOptions {
  readonly notes: Notes;
  readonly authorization: AuthorizationCodes;
  readonly codes: SignInCodes;
  /** Root of Microsoft Graph, whose permissions the scopes are. */
  readonly graphRoot: string;
  /** Begins to try whether the app may act for somebody. */
  readonly trial: (user: VerifiedUser) => TryScopes;
}

/** The way of somebody whose chat client cannot sign in by itself: a page, the authority, and a code for the chat. */
export class SignInPages {
  readonly #options: SignInPagesOptions;

  constructor(options: SignInPagesOptions) {
    this.#options = options;
  }

  /**
   * @returns the unguessable name of a page for this visit: the same for one that is wanted again, such as by a button
   * that is pressed again, until somebody opens it
   */
  async invite(visit: Visit): Promise<string> {
    const { notes } = this.#options;
    const name = (await notes.get(invitationOf(visit))) ?? secretText();
    await notes.set(visitOf(name), JSON.stringify(visit), visitMs);
    await notes.set(invitationOf(visit), name, visitMs);
    return name;
  }

  /** Where the page of that name sends its visitor; undefined for one that is over, was opened too often, or never was. */
  async depart(name: string): Promise<string | undefined> {
    const text = await this.#options.notes.get(visitOf(name));
    if (text === undefined || !(await this.#mayDepart(name))) return undefined;
    // Written by `invite` alone.
    const visit = JSON.parse(text) as Visit;
    // Its departures are counted: who is invited from now on has a page with all of them.
    await this.#options.notes.drop(invitationOf(visit));
    const { claims } = visit;
    return this.#send({
      visit,
      trip: claims === undefined ? { kind: 'signIn' } : { kind: 'claims', claims },
      made: [],
    });
  }

  /** Takes one of the page's departures, of which each is there once. */
  async #mayDepart(name: string): Promise<boolean> {
    for (let number = 1; number <= mostDepartures; number += 1) {
      if (await this.#options.notes.setNew(departureOf(name, number), 'taken', visitMs)) return true;
    }
    return false;
  }

  /**
   * Takes in whoever comes back from the authority. `code` is undefined where they declined.
   * @throws PortraitError as `AuthorizationCodes.redeem`
   */
  async arrive(state: string, code: string | undefined, deadline: Deadline): Promise<Arrival> {
    const text = await this.#options.notes.take(journeyOf(state));
    if (text === undefined) return { kind: 'over' };
    if (code === undefined) return { kind: 'declined' };
    // Written by `#send` alone.
    const { visit, proof, trip, made } = JSON.parse(text) as Journey;
    const user =
      trip.kind === 'consent'
        ? trip.user
        : await this.#options.authorization.redeem(code, visit.tenantId, proof, deadline);
    if (!sameGuid(user.userId, visit.userId) || !sameGuid(user.tenantId, visit.tenantId)) {
      return { kind: 'otherPerson' };
    }
    const next = await tripAhead(user, visit.scopes, this.#options.trial(user), deadline);
    if (!next) return { kind: 'code', code: await this.#options.codes.issue(user) };
    const trips = [...made, trip.kind];
    // Agreed or proved before, and still not enough: an administrator's word is needed.
    if (trips.includes(next.kind)) return { kind: 'declined' };
    return { kind: 'onward', url: await this.#send({ visit, trip: next, made: trips }) };
  }

  async #send(journey: Omit<Journey, 'proof'>): Promise<string> {
    const { notes, authorization, graphRoot } = this.#options;
    const [state, proof] = [secretText(), { verifier: secretText(), nonce: secretText() }];
    await notes.set(journeyOf(state), JSON.stringify({ ...journey, proof } satisfies Journey), visitMs);
    const { visit, trip } = journey;
    const { tenantId, loginHint } = visit;
    const scopes =
      trip.kind === 'consent' ? trip.scopes.map((scope) => `${graphRoot}/${scope}`) : [authorization.ownScope];
    const claims = trip.kind === 'claims' ? trip.claims : undefined;
    return authorization.url({ tenantId, loginHint, scopes, claims, state, proof });
  }
}

const visitOf = (name: string): string => `sign-in visit: ${name}`;
const departureOf = (name: string, number: number): string => `sign-in departure: ${name} ${number}`;
const journeyOf = (state: string): string => `sign-in journey: ${state}`;

/** One for each person and purpose; a name of its own length, whatever is asked for. */
function invitationOf({ scopes, claims, ...user }: Visit): string {
  const purpose = createHash('sha256')
    .update(JSON.stringify([scopes, claims]))
    .digest('base64url');
  return `sign-in invitation: ${personKey(user)} ${purpose}`;
}
