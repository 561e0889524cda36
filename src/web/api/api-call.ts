import type { Request, Response } from 'restify';
import type { Clock } from '../../foundation/clock.js';
import { deadlineIn, endingWith, type Deadline } from '../../foundation/deadline.js';
import { PortraitError } from '../../model/portrait-error.js';
import type { Handler } from '../handler.js';
import { pathSegments, singleQuery } from './request-parts.js';

/** Somebody whose token was checked. */
export interface ApiUser {
  readonly tenantId: string;
  readonly userId: string;
}

/**
 * Who sent a request, by its Authorization header.
 * @throws PortraitError token_missing, token_invalid, tenant_not_allowed or sign_in_unavailable
 */
export type ReadUser = (authorization: string | undefined, deadline: Deadline) => Promise<ApiUser>;

/** One question of the tab, from somebody who is known. */
export interface ApiCall {
  readonly request: Request;
  readonly response: Response;
  readonly user: ApiUser;
  /** The path below `/api`, decoded. */
  readonly segments: readonly string[];
  readonly query: ReadonlyMap<string, string>;
  /** Ends as well when the client goes away. */
  readonly deadline: Deadline;
  readonly requestId: string;
}

/** A stalled Graph is answered before clients and proxies give up, which many do after half a minute. */
const apiMs = 25_000;

/** Turns an API's answer into a handler: the token is checked before anything of the request is looked at. */
export function apiHandler(
  { readUser, clock }: { readonly readUser: ReadUser; readonly clock: Clock },
  answer: (call: ApiCall) => Promise<void>,
): Handler {
  return async (request, response, requestId) => {
    const leaving = new AbortController();
    response.on('close', () => {
      leaving.abort();
    });
    const deadline = endingWith(deadlineIn(apiMs, clock), leaving.signal);
    const authorization = request.headersDistinct['authorization'] ?? [];
    if (authorization.length > 1) throw new PortraitError('header_repeated', 'More than one Authorization header');
    const user = await readUser(authorization[0], deadline);
    const { segments, query } = { segments: pathSegments(request.url), query: singleQuery(request.url) };
    await answer({ request, response, user, segments, query, deadline, requestId });
  };
}
