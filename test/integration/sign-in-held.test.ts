import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PendingSignIns, type Accounts } from '../../src/bot/index.js';
import { deadlineIn } from '../../src/foundation/deadline.js';
import { MemoryNotes } from '../../src/foundation/memory-notes.js';
import { SharedSignIns, SignInCodes, type UserTokens } from '../../src/identity/index.js';
import { createAccounts } from '../../src/parts/accounts.js';
import { HeldSignIns } from '../../src/parts/held-sign-ins.js';
import { tabUsers } from '../../src/parts/tab-users.js';
import { HandClock } from '../foundation/hand-clock.js';
import { openSso, type OpenSso } from '../identity/open-sso.js';

const hour = 60 * 60_000;
const signedOut = { code: 'sign_in_required' };
const scopes = ['User.Read'];

/** What instances share, in one of three moods. */
class MoodyNotes extends MemoryNotes {
  mood: 'well' | 'away' | 'hanging' = 'well';

  override async get(name: string): Promise<string | undefined> {
    await this.#answers();
    return super.get(name);
  }

  override async set(name: string, text: string, ttlMs: number): Promise<void> {
    await this.#answers();
    return super.set(name, text, ttlMs);
  }

  override async setNew(name: string, text: string, ttlMs: number): Promise<boolean> {
    await this.#answers();
    return super.setNew(name, text, ttlMs);
  }

  #answers(): Promise<void> {
    if (this.mood === 'hanging') return new Promise(() => undefined);
    return this.mood === 'well' ? Promise.resolve() : Promise.reject(new Error('away'));
  }
}

/** One instance of the app, as far as it signs people in. */
interface Instance {
  readonly accounts: Accounts;
  readonly codes: SignInCodes;
  readonly tokens: UserTokens;
  readonly readUser: ReturnType<typeof tabUsers>;
}

let sso: OpenSso;
let clock: HandClock;
let notes: MoodyNotes;
let one: Instance;
let other: Instance;
let account: { tenantId: string; userId: string };

beforeAll(async () => {
  sso = await openSso();
});

afterAll(() => sso.stop());

beforeEach(() => {
  clock = new HandClock(Date.now());
  notes = new MoodyNotes(clock);
  one = instance();
  other = instance();
  account = { tenantId: sso.info.tenantId, userId: sso.user('normal').id };
});

function instance(): Instance {
  const now = () => clock.now();
  const { tokens } = sso.userTokens({ clock });
  const signIns = new SharedSignIns(notes, clock);
  const held = new HeldSignIns(tokens, signIns, clock);
  const codes = new SignInCodes(notes, now);
  const pending = new PendingSignIns(notes, now);
  const ssoTokens = {
    verify: (token: string) => sso.door.verify(token),
    bearer: (text?: string) => sso.door.bearer(text),
  };
  const accounts = createAccounts({ ssoTokens, userTokens: tokens, held, signIns, pending, codes });
  return { accounts, codes, tokens, readUser: tabUsers({ ssoTokens, signIns, held }) };
}

const soon = () => deadlineIn(20_000, clock);
const token = (extra: Record<string, string> = {}) => sso.ssoToken(account.userId, extra);
const permit = ({ accounts }: Instance) => accounts.permit(account, scopes, soon());
const graphToken = ({ tokens }: Instance) => tokens.token(account, scopes, soon());
const openTab = async ({ readUser }: Instance, text: string) => readUser(`Bearer ${text}`, soon());

async function signIn({ accounts }: Instance, extra: Record<string, string> = {}): Promise<void> {
  await accounts.remember(await accounts.verify(await token(extra), soon()));
}

describe('a sign-out at one instance', () => {
  it('is not undone at another when the notes lose it', async () => {
    await signIn(one);
    await permit(one);
    await other.accounts.forget(account);
    await notes.drop(`sign-in generation: ${account.tenantId} ${account.userId}`);
    await expect(permit(one)).rejects.toMatchObject(signedOut);
    await expect(permit(other)).rejects.toMatchObject(signedOut);
  });

  it('holds at another for a token that lasts longer than the sign-out is remembered', async () => {
    await signIn(one, { expires_in: '86400' });
    await other.accounts.forget(account);
    await clock.advance(3 * hour);
    await expect(permit(one)).rejects.toMatchObject(signedOut);
  });

  it('ends the tokens of Graph that another made before it, also where the next sign-in comes first', async () => {
    await signIn(one);
    await permit(one);
    const before = await graphToken(one);
    await other.accounts.forget(account);
    await signIn(one);
    await permit(one);
    expect(await graphToken(one)).not.toBe(before);
  });

  it('ends a sign-in whose token was checked before and is taken afterwards', async () => {
    const user = await one.accounts.verify(await token(), soon());
    await other.accounts.forget(account);
    await one.accounts.remember(user);
    await expect(permit(one)).rejects.toMatchObject(signedOut);
    await expect(permit(other)).rejects.toMatchObject(signedOut);
  });

  it('ends a sign-in by a code that was taken before', async () => {
    const code = await one.codes.issue(await sso.signedIn(account.userId));
    const redeemed = await one.accounts.redeem(account, code);
    if (redeemed.kind !== 'signedIn') throw new Error('The code was not taken');
    await other.accounts.forget(account);
    await one.accounts.remember(redeemed.user);
    await expect(permit(one)).rejects.toMatchObject(signedOut);
  });

  it('is over with the next sign-in, for all', async () => {
    await signIn(one);
    await other.accounts.forget(account);
    await signIn(one);
    await permit(one);
    await permit(other);
  });
});

describe('somebody who signs in while the notes are away', () => {
  const signInAway = async (): Promise<void> => {
    notes.mood = 'away';
    await signIn(one);
    await permit(one);
    notes.mood = 'well';
  };

  it('is served here meanwhile, and everywhere from then on', async () => {
    await signInAway();
    await Promise.all([permit(one), permit(one), permit(one)]);
    await permit(other);
  });

  it('is signed out by a sign-out elsewhere before anybody looked', async () => {
    await signInAway();
    await other.accounts.forget(account);
    await expect(permit(one)).rejects.toMatchObject(signedOut);
  });

  it('is believed no longer than a sign-out is remembered, should the notes stay away', async () => {
    notes.mood = 'away';
    await signIn(one, { expires_in: '86400' });
    await clock.advance(1.9 * hour);
    await permit(one);
    await clock.advance(0.2 * hour);
    await expect(permit(one)).rejects.toMatchObject(signedOut);
  });

  it('stays signed in who was so before', async () => {
    await signIn(one);
    await signInAway();
    await permit(one);
  });
});

describe('the tab', () => {
  it('stays open after a sign-out elsewhere, with new tokens of Graph, and leaves the bot alone', async () => {
    const text = await token();
    await openTab(one, text);
    const before = await graphToken(one);
    await other.accounts.forget(account);
    await openTab(one, text);
    const after = await graphToken(one);
    expect(after).not.toBe(before);
    await permit(one);
    await openTab(one, text);
    expect(await graphToken(one)).toBe(after);
  });

  it('does not sign the bot in anew at other instances', async () => {
    await openTab(one, await token());
    await expect(permit(other)).rejects.toMatchObject(signedOut);
  });

  it.each(['away', 'hanging'] as const)('goes on with notes that are %s', async (mood) => {
    notes.mood = mood;
    expect(await openTab(one, await token())).toEqual(account);
    await expect(graphToken(one)).resolves.toMatch(/^ey/);
  });
});
