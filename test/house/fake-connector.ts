import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

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
  /** Milliseconds before a roster answer. */
  rosterDelayMs: number;
  /** Typing activities are taken and never answered. */
  typingHangs: boolean;
}

/** Teams' side of a conversation: it holds the roster, takes what the bot sends and remembers what it was asked. */
export class FakeConnector {
  readonly mood: ConnectorMood = { rosterStatus: 200, rosterDelayMs: 0, typingHangs: false };
  readonly sent: SentActivity[] = [];
  readonly rosterQuestions: string[] = [];
  readonly #server: Server;
  readonly #rosters = new Map<string, RosterEntry[]>();

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(): Promise<FakeConnector> {
    const connector = new FakeConnector();
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

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, , collection, conversation = '', kind, name = ''] = (request.url ?? '').split('/').map(decodeURIComponent);
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
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const activity = JSON.parse(Buffer.concat(chunks).toString('utf8')) as SentActivity;
    this.sent.push({ ...activity, conversation });
    if (activity.type === 'typing' && this.mood.typingHangs) return;
    answer(response, 201, { id: `sent-${this.sent.length}` });
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

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}
