import { PortraitError } from '../../model/portrait-error.js';
import { readJsonBody } from '../read-json-body.js';
import type { Handler } from '../handler.js';

/** One activity for the bot, and what the channel is told about it. */
export type ReceiveActivity = (request: {
  readonly authorization: string;
  readonly body: unknown;
  readonly requestId: string;
}) => Promise<{ readonly status: number; readonly body?: unknown }>;

/** `POST /api/messages`: the Bot Framework's door. */
export function botMessages(receive: ReceiveActivity): Handler {
  return async (request, response, requestId) => {
    const authorization = request.headersDistinct['authorization'] ?? [];
    if (authorization.length > 1) throw new PortraitError('header_repeated', 'More than one Authorization header');
    const body = await readJsonBody(request);
    const answer = await receive({ authorization: authorization[0] ?? '', body, requestId });
    if (answer.body === undefined) response.send(answer.status);
    else response.json(answer.status, answer.body);
  };
}
