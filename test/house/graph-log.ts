import type { House } from './open-house.js';

export interface GraphRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly viewer: string | null;
  readonly batch?: number;
}

/** What Graph was asked since the log was cleared, by the sandbox's own account. */
export async function graphRequests({ open }: House): Promise<GraphRequest[]> {
  const answer = await fetch(`${open.sandbox.httpUrl}/sandbox/requests`);
  return ((await answer.json()) as { requests: GraphRequest[] }).requests;
}

/** Calls over the wire: a batch is one, however much it carries. */
export function callsOf(requests: readonly GraphRequest[]): number {
  const single = requests.filter(({ batch, path }) => batch === undefined && !path.endsWith('/$batch'));
  return single.length + new Set(requests.flatMap(({ batch }) => batch ?? [])).size;
}

/** Sets the sandbox back to its start: its faults, settings and log. */
export async function resetSandbox({ open }: House): Promise<void> {
  await fetch(`${open.sandbox.httpUrl}/sandbox/reset`, { method: 'POST' });
}

/** Puts faults in Graph's way. */
export async function setFaults({ open }: House, faults: readonly object[]): Promise<void> {
  await fetch(`${open.sandbox.httpUrl}/sandbox/faults`, { method: 'PUT', body: JSON.stringify(faults) });
}
