import { randomUUID } from 'node:crypto';
import type { Notes } from '../../foundation/notes.js';
import { personKey } from '../../model/person-key.js';
import type { Command } from '../command.js';
import type { Account } from './accounts.js';

/** A sign-in takes seconds, and one with a consent minutes; what was asked longer ago is better asked anew. */
export const pendingMs = 10 * 60_000;
/** While Teams may be busy with a card, no second one is shown. Without a dialog it takes a second or two. */
const cardQuietMs = 15_000;
/** What one person can have waiting; nobody means more. */
const mostWaiting = 10;

/** Whose sign-in is waited for, and in which conversation the answers are wanted. */
export interface Seat extends Account {
  readonly conversation: string;
}

/** A question that waits for its asker's sign-in. */
export interface WaitingCommand {
  readonly id: string;
  readonly command: Command;
}

interface KeptCommand {
  readonly conversation: string;
  readonly command: Command;
  /** Milliseconds since 1970, so that the answers come in the order of the questions. */
  readonly askedAt: number;
  readonly until: number;
}

interface KeptExchange {
  readonly conversation: string;
  readonly until: number;
}

/** What is waited for: questions by the people who asked them, and the cards that were shown to them. */
export class PendingSignIns {
  readonly #notes: Notes;
  readonly #now: () => number;

  constructor(notes: Notes, now: () => number) {
    this.#notes = notes;
    this.#now = now;
  }

  /** Keeps a question until its asker has signed in. @returns false where too many wait already */
  async add(seat: Seat, command: Command): Promise<boolean> {
    const [list, now] = [commandsOf(seat), this.#now()];
    const items = await this.#items(seat);
    const ended = items.filter(([, { until }]) => until <= now);
    // Each new question prolongs the list, so that it would keep them as long as somebody asks.
    await Promise.all(ended.map(([id]) => this.#notes.takeItem(list, id)));
    if (items.length - ended.length >= mostWaiting) return false;
    const kept: KeptCommand = { conversation: seat.conversation, command, askedAt: now, until: now + pendingMs };
    await this.#notes.add(list, randomUUID(), JSON.stringify(kept), pendingMs);
    return true;
  }

  /** What somebody waits for in a conversation, oldest first. */
  async waiting(seat: Seat): Promise<readonly WaitingCommand[]> {
    return (await this.#items(seat))
      .filter(([, { conversation, until }]) => conversation === seat.conversation && this.#now() < until)
      .sort(([, one], [, other]) => one.askedAt - other.askedAt)
      .map(([id, { command }]) => ({ id, command }));
  }

  /** Takes a question on. @returns false where somebody else did: another client of the person, another instance */
  claim(seat: Seat, { id }: WaitingCommand): Promise<boolean> {
    return this.#notes.takeItem(commandsOf(seat), id);
  }

  /** Begins a card. @returns its id, or undefined where one was shown a moment ago */
  async openCard(seat: Seat): Promise<string | undefined> {
    const isFirst = await this.#notes.setNew(cardOf(seat), 'shown', cardQuietMs);
    return isFirst ? this.renewCard(seat) : undefined;
  }

  /** Begins a card in any case. @returns its id, which Teams' token exchange comes back with */
  async renewCard(seat: Seat): Promise<string> {
    const [list, now] = [exchangesOf(seat), this.#now()];
    const ended = [...(await this.#exchanges(seat))].filter(([, { until }]) => until <= now);
    // Each new card prolongs the list, as each new question does.
    await Promise.all(ended.map(([id]) => this.#notes.takeItem(list, id)));
    const id = randomUUID();
    const kept: KeptExchange = { conversation: seat.conversation, until: now + pendingMs };
    await this.#notes.add(list, id, JSON.stringify(kept), pendingMs);
    return id;
  }

  /** The card that somebody was shown has done its work, or cannot: the next question shows another. */
  async closeCard(seat: Seat): Promise<void> {
    await this.#notes.drop(cardOf(seat));
  }

  /** Whether a card was shown to somebody in a conversation, and is not over. */
  async isCardOf(seat: Seat, exchange: string): Promise<boolean> {
    const kept = (await this.#exchanges(seat)).get(exchange);
    return kept?.conversation === seat.conversation && this.#now() < kept.until;
  }

  /** Lets go of everything that somebody waits for, in every conversation, and of the cards that were shown for it. */
  async forget(account: Account): Promise<void> {
    await Promise.all([commandsOf(account), exchangesOf(account)].map((list) => this.#notes.drop(list)));
  }

  /** Every card of somebody's by its id, ended or not. */
  async #exchanges(account: Account): Promise<ReadonlyMap<string, KeptExchange>> {
    const items = await this.#notes.items(exchangesOf(account));
    // Written by `renewCard` alone.
    return new Map([...items].map(([id, text]) => [id, JSON.parse(text) as KeptExchange] as const));
  }

  /** Everything in somebody's list, by its id, ended or not. */
  async #items(account: Account): Promise<readonly (readonly [string, KeptCommand])[]> {
    const items = await this.#notes.items(commandsOf(account));
    // Written by `add` alone.
    return [...items].map(([id, text]) => [id, JSON.parse(text) as KeptCommand] as const);
  }
}

function commandsOf(account: Account): string {
  return `sign-in commands: ${personKey(account)}`;
}

/** A conversation's id has a case. */
function cardOf(seat: Seat): string {
  return `sign-in card: ${personKey(seat)} ${seat.conversation}`;
}

function exchangesOf(account: Account): string {
  return `sign-in exchanges: ${personKey(account)}`;
}
