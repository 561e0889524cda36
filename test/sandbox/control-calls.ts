import type { LoggedRequest } from '../../src/sandbox/control/request-log.js';
import type { Fault } from '../../src/sandbox/faults.js';
import type { Settings } from '../../src/sandbox/settings.js';
import type { OpenSandbox } from './open-sandbox.js';

/** One call of the control room. */
export async function control(open: OpenSandbox, call: string, body?: unknown) {
  const [method = '', path = ''] = call.split(' ');
  const response = await fetch(`${open.sandbox.httpUrl}/sandbox/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

export const change = (open: OpenSandbox, settings: Partial<Settings>) => control(open, 'PUT settings', settings);

export const breakDown = (open: OpenSandbox, faults: Fault[]) => control(open, 'PUT faults', faults);

export const reset = (open: OpenSandbox) => control(open, 'POST reset');

export async function requests(open: OpenSandbox): Promise<LoggedRequest[]> {
  const { body } = await control(open, 'GET requests');
  return (body as { requests: LoggedRequest[] }).requests;
}

/** A batch's answer. */
export interface BatchAnswer {
  responses: { id: string; status: number; headers: Record<string, string>; body?: unknown }[];
}

/** Sends a batch. */
export async function batch(open: OpenSandbox, token: string, items: object[], version = 'v1.0') {
  const response = await fetch(`${open.sandbox.httpUrl}/${version}/$batch`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ requests: items }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as BatchAnswer };
}
