import { randomUUID } from 'node:crypto';
import { FakeConnector, type RosterEntry, type SentActivity } from './fake-connector.js';
import type { House } from './open-house.js';

export const botId = '28:11111111-2222-4333-8444-555555555555';

/** Teams gives up on an activity that is not answered by then (15 s for a message, five for an invoke; we promise four). */
const patienceMs = { message: 15_000, invoke: 4_000 } as const;

type Place = 'personal' | 'groupChat' | 'channel';

export interface Card {
  readonly type: string;
  readonly version: string;
  readonly fallbackText: string;
  readonly body: readonly Record<string, unknown>[];
  readonly actions?: readonly {
    type: string;
    title: string;
    verb: string;
    data: Record<string, unknown>;
    fallback: { data: unknown };
  }[];
}

/** What the answer to an invoke holds. */
export interface InvokeAnswer {
  readonly httpStatus: number;
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

/** A person's Teams: writes to the bot and presses its buttons, in one conversation whose roster Teams holds. */
export class TeamsClient {
  readonly connector: FakeConnector;
  readonly conversationId: string;
  readonly #house: House;
  readonly #place: Place;
  readonly #me: RosterEntry;

  private constructor(house: House, connector: FakeConnector, place: Place, me: RosterEntry) {
    this.#house = house;
    this.connector = connector;
    this.#place = place;
    this.#me = me;
    this.conversationId =
      place === 'channel' ? '19:team@thread.tacv2;messageid=1700000000000' : `19:${randomUUID()}@thread.v2`;
  }

  /** @param others who else is in the conversation */
  static async join(
    house: House,
    place: Place,
    me: RosterEntry,
    others: readonly RosterEntry[] = [],
  ): Promise<TeamsClient> {
    const connector = await FakeConnector.start();
    const client = new TeamsClient(house, connector, place, me);
    connector.setRoster(place === 'channel' ? '19:team@thread.tacv2' : client.conversationId, [me, ...others]);
    return client;
  }

  /** Writes `words`; `{0}`, `{1}` … stand for mentions of those people, `{bot}` for the bot's. */
  async write(words: string, mentioned: readonly RosterEntry[] = []): Promise<SentActivity> {
    const people = [
      { key: 'bot', id: botId, name: 'Portrait' },
      ...mentioned.map(({ id, name }, index) => ({ key: String(index), id, name })),
    ];
    const entities = people
      .filter(({ key }) => words.includes(`{${key}}`))
      .map(({ id, name }) => ({ type: 'mention', mentioned: { id, name }, text: `<at>${name}</at>` }));
    const text = people.reduce((sofar, { key, name }) => sofar.replaceAll(`{${key}}`, `<at>${name}</at>`), words);
    return this.send({ text, entities });
  }

  /** Sends a message activity with these fields, and waits for the one message that answers it. */
  async send(fields: Record<string, unknown>): Promise<SentActivity> {
    const before = this.connector.sent.length;
    const response = await this.post({ type: 'message', ...fields });
    if (response.status !== 200) throw new Error(`The bot answered ${response.status}: ${await response.text()}`);
    const answers = this.connector.sent.slice(before).filter(({ type }) => type === 'message');
    const [answer, ...more] = answers;
    if (!answer || more.length > 0) throw new Error(`One turn was answered by ${answers.length} messages`);
    return answer;
  }

  /** Presses a button that carries `data`. */
  async press(data: unknown, verb = 'photo.resize'): Promise<InvokeAnswer> {
    const value = { action: { type: 'Action.Execute', title: 'any', verb, data }, trigger: 'manual' };
    const response = await this.post({ type: 'invoke', name: 'adaptiveCard/action', value });
    return { httpStatus: response.status, ...((await response.json()) as Omit<InvokeAnswer, 'httpStatus'>) };
  }

  /** Posts an activity of this conversation, completed to what Teams sends. */
  post(fields: Record<string, unknown>, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.#house.app.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ ...this.activity(), ...fields }),
      signal: AbortSignal.timeout(fields['type'] === 'invoke' ? patienceMs.invoke : patienceMs.message),
    });
  }

  /** What every activity of this conversation holds. */
  activity(): Record<string, unknown> {
    const tenant = { id: this.#house.open.info.tenantId };
    const team = { id: '19:team@thread.tacv2', aadGroupId: randomUUID() };
    return {
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl: this.connector.url,
      from: { id: this.#me.id, name: this.#me.name, aadObjectId: this.#me.objectId },
      recipient: { id: botId, name: 'Portrait' },
      conversation: { id: this.conversationId, conversationType: this.#place, tenantId: tenant.id },
      channelData: this.#place === 'channel' ? { tenant, team, channel: { id: team.id } } : { tenant },
      locale: 'en-US',
    };
  }
}

/** The card of an answer. */
export function cardOf({ attachments }: SentActivity): Card {
  const content: unknown = attachments?.[0]?.content;
  return content as Card;
}

/** Every word that a card shows. */
export function wordsOf(card: Card): string {
  return JSON.stringify(card.body, (key, value: unknown) => (key === 'url' ? undefined : value));
}
