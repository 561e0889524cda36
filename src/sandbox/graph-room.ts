import type { RequestLog } from './control/request-log.js';
import type { EntraContext } from './entra/entra-context.js';
import type { FaultList } from './faults.js';
import { refusalWith, suffer } from './faults-applied.js';
import { answerGraph, graphVersionOf } from './graph/answer-graph.js';
import { answerBatch, isBatch } from './graph/batch.js';
import { callIds, commonHeaders } from './graph/call-ids.js';
import type { GraphData, GraphVersion } from './graph/graph-call.js';
import { graphErrorResponse } from './graph/graph-error.js';
import type { GraphRefusal } from './graph/graph-error.js';
import type { SandboxRequest, SandboxResponse } from './http/messages.js';
import { logEntry, viewerOf } from './passage.js';
import type { Passage } from './passage.js';
import { pause } from './pause.js';
import type { SettingsRoom } from './settings.js';

/** What Graph's traffic passes through. */
export interface GraphRoomContext {
  readonly entra: EntraContext;
  readonly data: Omit<GraphData, 'settings'>;
  readonly settings: SettingsRoom;
  readonly faults: FaultList;
  readonly log: RequestLog;
}

/** How long a client is sent away that comes on top of too many others, in seconds. */
const crowdedRetryAfter = 1;

/** The way into Graph: so many at once, as slow and as faulty as the control room says, and everything written down. */
export class GraphRoom {
  readonly #context: GraphRoomContext;
  #inside = 0;

  constructor(context: GraphRoomContext) {
    this.#context = context;
  }

  /** Answers one call on a connection of its own; a batch holds one place, however many items it has. */
  async answer(request: SandboxRequest, version: GraphVersion): Promise<SandboxResponse> {
    const { entra, settings } = this.#context;
    const { latencyMs, maxConcurrent } = settings.current();
    const passage = { request, version, started: this.#now(), viewer: await viewerOf(request, entra) };
    if (maxConcurrent > 0 && this.#inside >= maxConcurrent) {
      return this.#logged(passage, this.#refused(request, refusalWith(429, crowdedRetryAfter)));
    }
    this.#inside += 1;
    try {
      await pause(latencyMs);
      return await (isBatch(request) ? this.#batch(passage) : this.#one(passage));
    } finally {
      this.#inside -= 1;
    }
  }

  async #one(passage: Passage): Promise<SandboxResponse> {
    const { entra, data, settings } = this.#context;
    const { request, version } = passage;
    const answer = async () => {
      const { response } = await answerGraph(request, version, entra, { ...data, settings: settings.current() });
      return response;
    };
    return this.#logged(passage, await this.#suffered(request, answer));
  }

  /** The log shows the items of a batch, and the batch itself only where it had none to show. */
  async #batch(passage: Passage): Promise<SandboxResponse> {
    const { request, version } = passage;
    const batch = this.#context.log.nextBatch();
    let items = 0;
    const answerItem = (item: SandboxRequest) => {
      items += 1;
      const own = graphVersionOf(item.path) ?? version;
      return this.#one({ ...passage, request: item, version: own, started: this.#now(), batch });
    };
    const response = await this.#suffered(request, () =>
      answerBatch(request, version, this.#context.entra, answerItem),
    );
    return items > 0 ? response : this.#logged(passage, response);
  }

  async #suffered(request: SandboxRequest, answer: () => Promise<SandboxResponse>): Promise<SandboxResponse> {
    const fault = this.#context.faults.take(request.method, request.path);
    if (!fault) return answer();
    return suffer(fault, { answer, refuse: (refusal) => this.#refused(request, refusal) });
  }

  #refused(request: SandboxRequest, refusal: GraphRefusal): SandboxResponse {
    const ids = callIds(request, this.#now());
    const response = graphErrorResponse(refusal, ids);
    return { ...response, headers: [...commonHeaders(ids), ...response.headers] };
  }

  #logged(passage: Passage, response: SandboxResponse): SandboxResponse {
    this.#context.log.add(logEntry(passage, response, this.#now()));
    return response;
  }

  #now(): number {
    return this.#context.entra.clock.now();
  }
}
