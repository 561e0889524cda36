import { PortraitError } from '../../model/portrait-error.js';
import type { Handler } from '../handler.js';
import { isInsider, type InsiderRule } from '../insider.js';

/** Metrics as Prometheus reads them. */
export interface MetricsText {
  readonly contentType: string;
  readonly text: () => Promise<string>;
}

/** `GET /metrics`: for insiders; to anyone else there is nothing here. */
export function metrics({ contentType, text }: MetricsText, insiders: InsiderRule): Handler {
  return async (request, response) => {
    if (!isInsider(request, insiders)) throw new PortraitError('not_found', 'Metrics asked for from outside');
    response.sendRaw(200, await text(), { 'Content-Type': contentType });
  };
}
