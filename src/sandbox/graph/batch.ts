import type { EntraContext } from '../entra/entra-context.js';
import { matchPath, segmentsOf } from '../http/match-path.js';
import { jsonResponse } from '../http/messages.js';
import type { SandboxRequest, SandboxResponse } from '../http/messages.js';
import { batchWaves } from './batch-plan.js';
import { itemRequest, readBatch } from './batch-request.js';
import type { BatchItem } from './batch-request.js';
import { failedDependency, itemResponse } from './batch-response.js';
import type { ItemResponse } from './batch-response.js';
import { callIds, commonHeaders } from './call-ids.js';
import type { GraphVersion } from './graph-call.js';
import { GraphError, graphErrorResponse } from './graph-error.js';
import { readerOf } from './reader.js';

/** Answers one item as if it had come alone. */
export type AnswerItem = (request: SandboxRequest) => Promise<SandboxResponse>;

/** Whether a Graph call is a batch. */
export function isBatch({ method, path }: SandboxRequest): boolean {
  return method === 'POST' && matchPath('$batch', segmentsOf(path).slice(1)) !== undefined;
}

/** Answers a batch: every item one by one, in the order asked for. Its size is bounded by the listener's largest body. */
export async function answerBatch(
  request: SandboxRequest,
  version: GraphVersion,
  context: EntraContext,
  answerItem: AnswerItem,
): Promise<SandboxResponse> {
  const ids = callIds(request, context.clock.now());
  const response = await answered(request, version, context, answerItem).catch((thrown: unknown) => {
    if (!(thrown instanceof GraphError)) throw thrown;
    return graphErrorResponse(thrown.refusal, ids);
  });
  return { ...response, headers: [...commonHeaders(ids), ...response.headers] };
}

async function answered(
  request: SandboxRequest,
  version: GraphVersion,
  context: EntraContext,
  answerItem: AnswerItem,
): Promise<SandboxResponse> {
  await readerOf(request.headers.get('authorization'), context);
  const items = readBatch(request.body);
  const done = new Map<string, ItemResponse>();
  for (const wave of batchWaves(items)) {
    const ready = wave.filter((item) => mayRun(item, done));
    const responses = await Promise.all(ready.map((item) => answerItem(itemRequest(item, request, version))));
    // One connection carries them all: where it breaks for one, it breaks for the batch.
    const broken = responses.find(({ ending }) => ending === 'reset' || ending === 'stall');
    if (broken) return broken;
    for (const { id } of wave) done.set(id, failedDependency(id));
    for (const [index, { id }] of ready.entries()) {
      const response = responses[index];
      if (response) done.set(id, itemResponse(id, response));
    }
  }
  return jsonResponse(200, { responses: items.map(({ id }) => done.get(id)) }, [['Content-Type', 'application/json']]);
}

/** Whether everything that an item depends on went well. */
function mayRun({ dependsOn = [] }: BatchItem, done: ReadonlyMap<string, ItemResponse>): boolean {
  return dependsOn.every((id) => (done.get(id)?.status ?? 0) < 400);
}
