import type { Deadline } from '../foundation/deadline.js';
import { sameGuid } from '../foundation/guid.js';
import type { Notes } from '../foundation/notes.js';
import { PortraitError } from '../model/portrait-error.js';
import { secretText, type AuthorizationCodes, type Proof } from './authorization-codes.js';
import type { SignInCodes } from './sign-in-codes.js';
import type { VerifiedUser } from './sso-tokens.js';
import type { UserId } from './user-tokens.js';

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
  /** Set when they signed in already and are to agree to something. */
  readonly user?: VerifiedUser;
  /** The claims challenge that this sign-in is to meet. */
  readonly claims?: string | undefined;
}

/** What stands between a sign-in and the permissions that it is for. */
interface Obstacles {
  /** What the person has yet to agree to. */
  readonly scopes: readonly string[];
  /** What the sign-in has yet to show. */
  readonly claims: string | undefined;
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
  /** Tries whether the app may act for somebody. @throws PortraitError consent_required with what to consent to */
  readonly tryScopes: (user: VerifiedUser, scopes: readonly string[], deadline: Deadline) => Promise<void>;
}

/** The way of somebody whose chat client cannot sign in by itself: a page, the authority, and a code for the chat. */
export class SignInPages {
  readonly #options: SignInPagesOptions;

  constructor(options: SignInPagesOptions) {
    this.#options = options;
  }

  /** @returns the unguessable name of a page for this visit */
  async invite(visit: Visit): Promise<string> {
    const name = secretText();
    await this.#options.notes.set(visitOf(name), JSON.stringify(visit), visitMs);
    return name;
  }

  /** Where the page of that name sends its visitor; undefined for one that is over, was opened too often, or never was. */
  async depart(name: string): Promise<string | undefined> {
    const text = await this.#options.notes.get(visitOf(name));
    if (text === undefined || !(await this.#mayDepart(name))) return undefined;
    // Written by `invite` alone.
    const visit = JSON.parse(text) as Visit;
    return this.#send({ visit, claims: visit.claims }, [this.#ownScope]);
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
    const { visit, proof, user: known, claims: met } = JSON.parse(text) as Journey;
    const user = known ?? (await this.#options.authorization.redeem(code, visit.tenantId, proof, deadline));
    if (!sameGuid(user.userId, visit.userId) || !sameGuid(user.tenantId, visit.tenantId))
      return { kind: 'otherPerson' };
    const { scopes, claims } = await this.#obstacles(user, visit, deadline);
    if (claims === undefined && scopes.length === 0)
      return { kind: 'code', code: await this.#options.codes.issue(user) };
    // Agreed or proved a moment ago, and still not enough: an administrator's word is needed.
    if (known || (claims !== undefined && met !== undefined)) return { kind: 'declined' };
    const url =
      claims === undefined
        ? await this.#send(
            { visit, user },
            scopes.map((scope) => `${this.#options.graphRoot}/${scope}`),
          )
        : await this.#send({ visit, claims }, [this.#ownScope]);
    return { kind: 'onward', url };
  }

  get #ownScope(): string {
    return this.#options.authorization.ownScope;
  }

  async #send(journey: Omit<Journey, 'proof'>, scopes: readonly string[]): Promise<string> {
    const { notes, authorization } = this.#options;
    const [state, proof] = [secretText(), { verifier: secretText(), nonce: secretText() }];
    await notes.set(journeyOf(state), JSON.stringify({ ...journey, proof } satisfies Journey), visitMs);
    const { visit, claims } = journey;
    const { tenantId, loginHint } = visit;
    return authorization.url({ tenantId, loginHint, scopes, claims, state, proof });
  }

  async #obstacles(user: VerifiedUser, { scopes }: Visit, deadline: Deadline): Promise<Obstacles> {
    const found = await Promise.all(scopes.map((set) => this.#obstacleTo(user, set, deadline)));
    return {
      scopes: [...new Set(found.flatMap((one) => one.scopes))],
      claims: found.find((one) => one.claims !== undefined)?.claims,
    };
  }

  async #obstacleTo(user: VerifiedUser, set: readonly string[], deadline: Deadline): Promise<Obstacles> {
    try {
      await this.#options.tryScopes(user, set, deadline);
      return { scopes: [], claims: undefined };
    } catch (thrown) {
      if (!(thrown instanceof PortraitError) || thrown.code !== 'consent_required') throw thrown;
      const claims = thrown.consent?.claims;
      return { scopes: claims === undefined ? set : [], claims };
    }
  }
}

const visitOf = (name: string): string => `sign-in visit: ${name}`;
const departureOf = (name: string, number: number): string => `sign-in departure: ${name} ${number}`;
const journeyOf = (state: string): string => `sign-in journey: ${state}`;
