import type { Handler } from '../handler.js';
import { isInsider, type InsiderRule } from '../insider.js';

/** `GET /healthz`: the process answers. */
export const health: Handler = (_request, response) => {
  response.json(200, { status: 'ok' });
  return Promise.resolve();
};

/** Whether each part that the app cannot work without is there, by the part's name. */
export type Readiness = () => Readonly<Record<string, boolean>>;

/** `GET /readyz`: whether the app can answer questions; which part is missing is told to insiders alone. */
export function ready(readiness: Readiness, insiders: InsiderRule): Handler {
  return (request, response) => {
    const parts = readiness();
    const isReady = Object.values(parts).every(Boolean);
    const status = isReady ? 'ready' : 'starting';
    response.json(isReady ? 200 : 503, isInsider(request, insiders) ? { status, parts } : { status });
    return Promise.resolve();
  };
}
