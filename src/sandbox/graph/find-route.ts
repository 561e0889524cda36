import { matchPath, segmentsOf } from '../http/match-path.js';
import type { PathParameters } from '../http/match-path.js';
import type { SandboxRequest } from '../http/messages.js';
import { chatRoutes } from './chat-routes.js';
import { contactRoutes } from './contact-routes.js';
import type { GraphHandler, GraphRoute } from './graph-call.js';
import { GraphError } from './graph-error.js';
import { groupRoutes } from './group-routes.js';
import { photoRoutes } from './photo-routes.js';
import { channelRoutes } from './channel-routes.js';
import { teamRoutes } from './team-routes.js';
import { userRoutes } from './user-routes.js';

const routes: readonly GraphRoute[] = [
  ...userRoutes,
  ...groupRoutes,
  ...teamRoutes,
  ...channelRoutes,
  ...chatRoutes,
  ...contactRoutes,
  ...photoRoutes,
];

/** @throws GraphError 400 for a path that is not there, 405 for a method that it does not take. */
export function findRoute({ method, path }: SandboxRequest): { handler: GraphHandler; parameters: PathParameters } {
  const segments = segmentsOf(path).slice(1);
  for (const { path: pattern, handlers } of routes) {
    const parameters = matchPath(pattern, segments);
    if (!parameters) continue;
    const handler = new Map<string, GraphHandler>(Object.entries(handlers)).get(method);
    if (handler) return { handler, parameters };
    throw new GraphError({
      status: 405,
      code: 'Request_BadRequest',
      message: 'Specified HTTP method is not allowed for the request target.',
    });
  }
  const message = `Resource not found for the segment '${unknownSegment(segments)}'.`;
  throw new GraphError({ status: 400, code: 'BadRequest', message });
}

/** The first segment that no route goes on with, which is the one that Graph names. */
function unknownSegment(segments: readonly string[]): string {
  const leads = (length: number) =>
    routes.some(({ path }) => matchPath(path.split('/').slice(0, length).join('/'), segments.slice(0, length)));
  const place = segments.findIndex((_, index) => !leads(index + 1));
  return segments.at(place) ?? '';
}
