import type { EntraContext } from '../entra/entra-context.js';
import { segmentsOf } from '../http/match-path.js';
import type { SandboxRequest, SandboxResponse } from '../http/messages.js';
import { callIds, commonHeaders } from './call-ids.js';
import { findRoute } from './find-route.js';
import { graphVersions } from './graph-call.js';
import type { GraphData, GraphVersion } from './graph-call.js';
import { GraphError, graphErrorResponse } from './graph-error.js';
import { readerOf } from './reader.js';
import type { Reader } from './reader.js';

/** What is written down about a call when it is over. */
export interface GraphOutcome {
  readonly response: SandboxResponse;
  /** Undefined where no good token was shown. */
  readonly reader: Reader | undefined;
}

/** The version that a path addresses; undefined where it is not Graph's at all. */
export function graphVersionOf(path: string): GraphVersion | undefined {
  const [first = ''] = segmentsOf(path);
  return graphVersions.find((version) => version === first.toLowerCase());
}

/** The stand-in for Microsoft Graph: one call, alone or out of a batch. */
export async function answerGraph(
  request: SandboxRequest,
  version: GraphVersion,
  context: EntraContext,
  data: GraphData,
): Promise<GraphOutcome> {
  const ids = callIds(request, context.clock.now());
  let reader: Reader | undefined;
  let response: SandboxResponse;
  try {
    reader = await readerOf(request.headers.get('authorization'), context);
    const { handler, parameters } = findRoute(request);
    response = await handler({ ...data, request, version, parameters, reader });
  } catch (thrown) {
    if (!(thrown instanceof GraphError)) throw thrown;
    response = graphErrorResponse(thrown.refusal, ids);
  }
  return { response: { ...response, headers: [...commonHeaders(ids), ...response.headers] }, reader };
}
