import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Passes } from './passes.js';

/** Somebody in a conversation, as Teams' roster answers. */
export interface RosterEntry {
  readonly id: string;
  readonly name: string;
  readonly objectId?: string;
  readonly userPrincipalName?: string;
  readonly email?: string;
  readonly tenantId?: string;
  readonly userRole?: string;
}

/** One activity that the bot sent. */
export interface SentActivity {
  readonly type: string;
  readonly text?: string;
  readonly summary?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: Record<string, unknown> }[];
  /** Whether it was sent as the answer to an activity. */
  readonly replyToId?: string;
  readonly conversation: string;
}

/** How the connector behaves when the bot asks or sends. */
export interface ConnectorMood {
  /** Status of roster answers; 200 unless a test says otherwise. */
  rosterStatus: number;
  /** Members on a page of a roster. */
  rosterPage: number;
  /** Milliseconds before a roster answer. */
  rosterDelayMs: number;
  /** Typing activities are taken and never answered. */
  typingHangs: boolean;
  /** Milliseconds before it says that it took a message. */
  messageDelayMs: number;
  /** Bytes of the largest message it takes. */
  mostBytes: number;
  /** Which messages it does not take. */
  refuses: (message: SentActivity) => boolean;
  /** Status of the answer to opening a chat with somebody; 201 unless a test says otherwise. */
  newChatStatus: number;
  /** Milliseconds before that answer. */
  newChatDelayMs: number;
}

/** Teams' side of a conversation: it holds the roster, takes what the bot sends and remembers what it was asked. */
export class FakeConnector {
  readonly mood: ConnectorMood = {
    rosterStatus: 200,
    rosterPage: 500,
    rosterDelayMs: 0,
    typingHangs: false,
    messageDelayMs: 0,
    mostBytes: Infinity,
    refuses: () => false,
    newChatStatus: 201,
    newChatDelayMs: 0,
  };
  readonly sent: SentActivity[] = [];
  readonly rosterQuestions: string[] = [];
  readonly #arrivals = new EventEmitter();
  readonly #server: Server;
  readonly #rosters = new Map<string, RosterEntry[]>();
  readonly #teams = new Map<string, { readonly name: string; readonly aadGroupId: string }>();

  readonly #admits: Passes['admits'];

  private constructor({ admits }: Pick<Passes, 'admits'>) {
    this.#admits = admits;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  /** @param passes decide what it takes; whatever else comes is answered with 401 */
  static async start(passes: Pick<Passes, 'admits'>): Promise<FakeConnector> {
    const connector = new FakeConnector(passes);
    connector.#server.listen(0, '127.0.0.1');
    await once(connector.#server, 'listening');
    return connector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Who Teams lists in a conversation or team. */
  setRoster(room: string, members: readonly RosterEntry[]): void {
    this.#rosters.set(room, [...members]);
  }

  /** What Teams tells of a team when it is asked. */
  setTeam(threadId: string, team: { readonly name: string; readonly aadGroupId: string }): void {
    this.#teams.set(threadId, team);
  }

  /** Everything that the bot said after the first `count` things it sent, as soon as these are `wanted` messages. */
  async messagesAfter(
    count: number,
    wanted: number,
    patience = AbortSignal.timeout(arrivalMs),
  ): Promise<SentActivity[]> {
    const messages = this.sent.slice(count).filter(({ type }) => type === 'message');
    if (messages.length >= wanted) return messages;
    await once(this.#arrivals, 'sent', { signal: patience });
    return this.messagesAfter(count, wanted, patience);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!(await this.#admits(request.headers.authorization))) {
      answer(response, 401, { error: { code: 'Unauthorized' } });
      return;
    }
    const [, , collection, conversation = '', kind = '', name = ''] = (request.url ?? '')
      .split('/')
      .map(decodeURIComponent);
    if (collection === 'teams') {
      const team = this.#teams.get(conversation);
      answer(response, team ? 200 : 404, team ? { id: conversation, ...team } : { error: { code: 'Faked' } });
      return;
    }
    if (collection !== 'conversations') {
      answer(response, 404, {});
      return;
    }
    if (request.method === 'GET' && kind === 'members') {
      this.rosterQuestions.push(name);
      const timer = setTimeout(() => {
        this.#answerMember(response, conversation, name);
      }, this.mood.rosterDelayMs);
      response.on('close', () => {
        clearTimeout(timer);
      });
      return;
    }
    if (request.method === 'GET' && kind.startsWith('pagedmembers')) {
      this.#answerPage(response, conversation, kind);
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (body.byteLength > this.mood.mostBytes) {
      // As proxies say it: by the status, with a page that is no JSON.
      response.writeHead(413, { 'content-type': 'text/html' });
      response.end('<h1>Payload Too Large</h1>');
      return;
    }
    const activity = JSON.parse(body.toString('utf8')) as SentActivity;
    if (conversation === '') {
      if (this.mood.newChatDelayMs > 0) await pause(this.mood.newChatDelayMs, undefined, { ref: false });
      this.#openChat(response, activity as unknown as NewChat);
      return;
    }
    if (this.mood.refuses(activity)) {
      answer(response, 400, { error: { code: 'Faked' } });
      return;
    }
    this.sent.push({ ...activity, conversation });
    this.#arrivals.emit('sent');
    if (activity.type === 'typing' && this.mood.typingHangs) return;
    const id = `sent-${this.sent.length}`;
    if (this.mood.messageDelayMs > 0) await pause(this.mood.messageDelayMs, undefined, { ref: false });
    answer(response, 201, { id });
  }

  /** A chat of somebody with the bot, which holds that person alone. */
  #openChat(response: ServerResponse, { members: [member] }: NewChat): void {
    const person = [...this.#rosters.values()].flat().find(({ id }) => id === member.id);
    const id = ownChatOf(member.id);
    this.#rosters.set(id, person ? [person] : []);
    answer(response, this.mood.newChatStatus, this.mood.newChatStatus === 201 ? { id } : { error: { code: 'Faked' } });
  }

  /** A page of the roster; what leads to the next is the place where it begins. */
  #answerPage(response: ServerResponse, room: string, pathAndQuery: string): void {
    const query = new URL(pathAndQuery, 'http://connector').searchParams;
    const start = Number(query.get('continuationToken') ?? 0);
    const end = start + Math.min(this.mood.rosterPage, Number(query.get('pageSize') ?? Infinity));
    const members = this.#rosters.get(room);
    const status = members ? this.mood.rosterStatus : 404;
    const continuationToken = members && end < members.length ? { continuationToken: String(end) } : {};
    const page = { members: members?.slice(start, end), ...continuationToken };
    answer(response, status, status === 200 ? page : { error: { code: 'Faked' } });
  }

  #answerMember(response: ServerResponse, room: string, id: string): void {
    if (this.mood.rosterStatus !== 200) {
      answer(response, this.mood.rosterStatus, { error: { code: 'Faked' } });
      return;
    }
    const member = this.#rosters.get(room)?.find((one) => one.id === id || one.objectId === id);
    if (member) answer(response, 200, member);
    else answer(response, 404, { error: { code: 'MemberNotFoundInConversation', message: 'no such member' } });
  }
}

/** What opening a chat is asked with. */
interface NewChat {
  readonly members: readonly [{ readonly id: string }];
}

/** Nobody waits for messages longer than Teams does, in milliseconds. */
const arrivalMs = 15_000;

/** The id of somebody's own chat with the bot. */
export function ownChatOf(memberId: string): string {
  return `a:own-chat-${memberId}`;
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}
