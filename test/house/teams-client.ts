import { randomUUID } from 'node:crypto';
import { FakeConnector, ownChatOf, type RosterEntry, type SentActivity } from './fake-connector.js';
import type { House } from './open-house.js';

export const botId = '28:11111111-2222-4333-8444-555555555555';

/** Teams gives up on an activity that is not answered by then (15 s for a message, five for an invoke; we promise four). */
const patienceMs = { message: 15_000, invoke: 4_000 } as const;

export type Place = 'personal' | 'groupChat' | 'channel';

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
  /** The team and the kind of the channel, as Teams tells of them. */
  channel: ChannelHere = { groupId: randomUUID(), type: 'standard' };
  /** The language that the person has Teams in. */
  locale = 'en-US';

  private constructor(
    house: House,
    connector: FakeConnector,
    place: Place,
    me: RosterEntry,
    conversationId = newConversation(place),
  ) {
    this.#house = house;
    this.connector = connector;
    this.#place = place;
    this.#me = me;
    this.conversationId = conversationId;
  }

  /** The same Teams, with somebody else at the keyboard. */
  as(person: RosterEntry): TeamsClient {
    const other = new TeamsClient(this.#house, this.connector, this.#place, person, this.conversationId);
    return Object.assign(other, { channel: this.channel, locale: this.locale });
  }

  /** The same person's own chat with the bot, which a bot may open. */
  ownChat(): TeamsClient {
    const own = new TeamsClient(this.#house, this.connector, 'personal', this.#me, ownChatOf(this.#me.id));
    return Object.assign(own, { locale: this.locale });
  }

  /** The same Teams and person, in another conversation of the same kind. */
  inConversation(id: string): TeamsClient {
    const other = new TeamsClient(this.#house, this.connector, this.#place, this.#me, id);
    return Object.assign(other, { channel: this.channel, locale: this.locale });
  }

  /** The same Teams before another instance of the app. */
  before(house: House): TeamsClient {
    return new TeamsClient(house, this.connector, this.#place, this.#me, this.conversationId);
  }

  /** @param others who else is in the conversation */
  static async join(
    house: House,
    place: Place,
    me: RosterEntry,
    others: readonly RosterEntry[] = [],
  ): Promise<TeamsClient> {
    const connector = await FakeConnector.start(house.passes);
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

  /** What one of the person's clients sends when it was shown a sign-in card. */
  exchange(token: unknown, exchangeId: unknown): Promise<Response> {
    return this.post({
      type: 'invoke',
      name: 'signin/tokenExchange',
      value: { id: exchangeId, connectionName: '', token },
    });
  }

  /** What a client sends when its user came back from the sign-in page. */
  verifyState(state = ''): Promise<Response> {
    return this.post({ type: 'invoke', name: 'signin/verifyState', value: { state } });
  }

  /** Presses a button that carries `data`; `token` is what a client adds after it was asked to sign in. */
  async press(data: unknown, verb = 'photo.resize', token?: unknown): Promise<InvokeAnswer> {
    const value = {
      action: { type: 'Action.Execute', title: 'any', verb, data },
      trigger: 'manual',
      ...(token !== undefined && { authentication: { id: randomUUID(), connectionName: '', token } }),
    };
    const response = await this.post({ type: 'invoke', name: 'adaptiveCard/action', value });
    return { httpStatus: response.status, ...((await response.json()) as Omit<InvokeAnswer, 'httpStatus'>) };
  }

  /** Posts an activity of this conversation, completed to what Teams sends. */
  async post(fields: Record<string, unknown>, headers: Record<string, string> = {}): Promise<Response> {
    const pass = await this.#house.passes.headersFor(this.connector.url);
    return fetch(`${this.#house.app.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...pass, ...headers },
      body: JSON.stringify({ ...this.activity(), ...fields }),
      signal: AbortSignal.timeout(fields['type'] === 'invoke' ? patienceMs.invoke : patienceMs.message),
    });
  }

  /** What every activity of this conversation holds. */
  activity(): Record<string, unknown> {
    const tenant = { id: this.#house.open.info.tenantId };
    const team = { id: teamThread, aadGroupId: this.channel.groupId };
    const channel = { id: this.conversationId.split(';')[0], type: this.channel.type };
    return {
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl: this.connector.url,
      from: { id: this.#me.id, name: this.#me.name, aadObjectId: this.#me.objectId },
      recipient: { id: botId, name: 'Portrait' },
      conversation: { id: this.conversationId, conversationType: this.#place, tenantId: tenant.id },
      channelData: this.#place === 'channel' ? { tenant, team, channel } : { tenant },
      locale: this.locale,
    };
  }
}

/** A channel, as far as an activity tells. */
export interface ChannelHere {
  /** The Entra id of the team's group. */
  readonly groupId: string;
  readonly type: 'standard' | 'private' | 'shared';
}

/** The team's own thread, whose roster lists its members. */
const teamThread = '19:team@thread.tacv2';

function newConversation(place: Place): string {
  return place === 'channel' ? `${teamThread};messageid=1700000000000` : `19:${randomUUID()}@thread.v2`;
}

/** The card of an answer. */
export function cardOf(answer: SentActivity | undefined): Card {
  const content: unknown = answer?.attachments?.[0]?.content;
  return content as Card;
}

/** Every word that a card shows. */
export function wordsOf(card: Card): string {
  return JSON.stringify(card.body, (key, value: unknown) => (key === 'url' ? undefined : value));
}
