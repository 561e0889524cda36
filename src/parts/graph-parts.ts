import type { Config } from '../config/index.js';
import type { Clock } from '../foundation/clock.js';
import {
  BatchCalls,
  createGraphClient,
  createPooledFetch,
  Directory,
  type GraphClient,
  type PooledFetch,
} from '../graph/index.js';
import { AppTokens, SsoTokens, UserTokens } from '../identity/index.js';
import type { Observer } from '../model/events.js';

/** What speaks to Microsoft: tokens, Graph, and the connections under both. */
export interface GraphParts {
  /** For the keys of those whose tokens are checked. */
  readonly fetch: PooledFetch['fetch'];
  readonly graph: GraphClient;
  readonly batches: BatchCalls;
  readonly directory: Directory;
  readonly ssoTokens: SsoTokens;
  readonly userTokens: UserTokens;
  /** Fetches the app's own token, so that the first question need not wait for it. */
  readonly signIn: (deadline: Parameters<AppTokens['token']>[2]) => Promise<void>;
  /** Closes every connection. */
  readonly close: () => Promise<void>;
}

/** @param ca PEM of a certificate authority that is trusted beside the system's */
export function createGraphParts(
  { entra, graph: { baseUrl } }: Config,
  clock: Clock,
  observe: Observer,
  ca: string | undefined,
): GraphParts {
  const pool = createPooledFetch(ca);
  const scope = `${baseUrl}/.default`;
  const appTokens = new AppTokens({ ...entra, clock, observe: observe.cache });
  const userTokens = new UserTokens({ ...entra, graphRoot: baseUrl, clock, observe: observe.cache });
  const graph = createGraphClient({
    baseUrl,
    version: 'v1.0',
    fetch: pool.fetch,
    token: ({ viewer, scopes, deadline }) =>
      viewer.kind === 'user'
        ? userTokens.token(viewer, scopes, deadline)
        : appTokens.token(viewer.tenantId, scope, deadline),
    clock,
    observe: observe.graph,
  });
  const batches = new BatchCalls(graph, clock);
  return {
    fetch: pool.fetch,
    graph,
    batches,
    directory: new Directory(graph, batches),
    ssoTokens: new SsoTokens({ ...entra, fetch: pool.fetch, clock }),
    userTokens,
    signIn: async (deadline) => {
      await appTokens.token(entra.tenantId, scope, deadline);
    },
    close: () => pool.close(),
  };
}
