import { setTimeout as pause } from 'node:timers/promises';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;
type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/** What Teams wants to be asked again after (Teams, "optimize your bot with rate limiting"). */
const passing: readonly number[] = [412, 429, 502, 503, 504];
const pauseMs = 500;
/** Whoever waits for an answer of the connector does so for some four seconds. */
const longestPauseMs = 2_000;

/**
 * The SDK's way to the connector, which tries once more where that has hope. By itself the SDK tries three times more,
 * with pauses that add up to seven seconds: longer than anybody waits, and longer than a process takes to stop.
 */
export class ConnectorAuthentication extends ConfigurationBotFrameworkAuthentication {
  override createConnectorFactory(
    ...args: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>
  ): ConnectorFactory {
    return withOneRetry(super.createConnectorFactory(...args));
  }

  override async authenticateRequest(
    ...args: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): Promise<Authenticated> {
    const authenticated = await super.authenticateRequest(...args);
    const { connectorFactory } = authenticated;
    return connectorFactory ? { ...authenticated, connectorFactory: withOneRetry(connectorFactory) } : authenticated;
  }
}

function withOneRetry(factory: ConnectorFactory): ConnectorFactory {
  const create: ConnectorFactory['create'] = factory.create.bind(factory);
  return Object.assign(factory, {
    create: async (serviceUrl: string, audience?: string) => {
      const connector = await create(serviceUrl, audience);
      const pipeline = pipelineOf(connector);
      pipeline.removePolicy({ phase: 'Retry' });
      pipeline.addPolicy({ name: 'retryOnce', sendRequest: retryOnce }, { phase: 'Retry' });
      return connector;
    },
  });
}

/** An answer over HTTP, as far as it matters here. */
interface HttpAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | undefined };
}

type Send = (request: unknown) => Promise<HttpAnswer>;

interface Pipeline {
  removePolicy(which: { readonly phase: 'Retry' }): unknown;
  addPolicy(
    policy: { readonly name: string; readonly sendRequest: (request: unknown, next: Send) => Promise<HttpAnswer> },
    place: { readonly phase: 'Retry' },
  ): void;
}

/** The SDK has options for all of its HTTP but for this. */
function pipelineOf(connector: ConnectorClient): Pipeline {
  return (connector as unknown as { readonly client: { readonly pipeline: Pipeline } }).client.pipeline;
}

async function retryOnce(request: unknown, next: Send): Promise<HttpAnswer> {
  const first = await next(request).catch(() => undefined);
  const before = first ? pauseAfter(first) : pauseMs;
  if (first && before === undefined) return first;
  await pause(before, undefined, { ref: false });
  return next(request);
}

/** Milliseconds until a second try; undefined where it has no hope. */
function pauseAfter({ status, headers }: HttpAnswer): number | undefined {
  if (!passing.includes(status)) return undefined;
  const wanted = Number(headers.get('retry-after') ?? pauseMs / 1_000) * 1_000;
  return wanted <= longestPauseMs ? wanted : undefined;
}
