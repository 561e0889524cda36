import type { Fault } from './faults.js';
import type { GraphRefusal } from './graph/graph-error.js';
import type { Header, SandboxResponse } from './http/messages.js';
import { pause } from './pause.js';

/** Whole answers around a fault: the true one, and Graph's own way to refuse. */
export interface FaultScene {
  readonly answer: () => Promise<SandboxResponse>;
  readonly refuse: (refusal: GraphRefusal) => SandboxResponse;
}

type FaultEffect = (fault: Fault, scene: FaultScene) => SandboxResponse | Promise<SandboxResponse>;

/** Seen when an application's concurrent requests were too many; nobody has published a photo call's own. */
const throttled = { code: 'ApplicationThrottled', message: 'Application is over its MailboxConcurrency limit.' };

/** What Graph says with a status; an unknown error with an empty message was seen too, and stands for the rest. */
const sentences: Readonly<Record<number, { readonly code: string; readonly message: string }>> = {
  401: { code: 'InvalidAuthenticationToken', message: 'Access token has expired or is not yet valid.' },
  403: { code: 'ErrorAccessDenied', message: 'Access is denied. Check credentials and try again.' },
  404: {
    code: 'ImageNotFound',
    message: "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.",
  },
  429: throttled,
  500: { code: 'InternalServerError', message: 'The server encountered an unexpected error.' },
  502: { code: 'BadGateway', message: 'Failed to execute backend request.' },
  503: { code: 'ServiceUnavailable', message: 'The service is temporarily unavailable. Please try again.' },
  504: { code: 'GatewayTimeout', message: 'The upstream service did not answer in time.' },
};

/** Where a fault does not say how long it waits, in milliseconds. */
const usualDelayMs = 1000;

const page = '<!doctype html><html><head><title>Sign in</title></head><body><h1>Network sign-in</h1></body></html>';

/** Graph's refusal with a status, and Retry-After in seconds where it is given. */
export function refusalWith(status: number, retryAfter?: number): GraphRefusal {
  const headers: Header[] = retryAfter === undefined ? [] : [['Retry-After', String(retryAfter)]];
  return { status, ...(sentences[status] ?? { code: 'UnknownError', message: '' }), headers };
}

function withType(headers: readonly Header[], type: string): Header[] {
  return [['Content-Type', type], ...headers.filter(([name]) => name !== 'Content-Type')];
}

function retryHeader(seconds: number | undefined): Header[] {
  return seconds === undefined ? [] : [['Retry-After', String(seconds)]];
}

/** What each kind does to the true answer, which is not even looked for where nothing of it is left. */
const effects = {
  status: ({ status = 503, retryAfter }, { refuse }) => refuse(refusalWith(status, retryAfter)),
  delay: (_fault, { answer }) => answer(),
  stall: () => ({ status: 0, headers: [], ending: 'stall' }),
  reset: () => ({ status: 0, headers: [], ending: 'reset' }),
  truncate: async (_fault, { answer }) => ({ ...(await answer()), ending: 'truncate' }),
  html: ({ status = 200, retryAfter }) => ({
    status,
    headers: withType(retryHeader(retryAfter), 'text/html; charset=utf-8'),
    body: Buffer.from(page),
  }),
  empty: async ({ status, retryAfter }, { answer }) => {
    const { status: usual, headers } = await answer();
    return { status: status ?? usual, headers: [...headers, ...retryHeader(retryAfter)], body: Buffer.alloc(0) };
  },
  'wrong-type': async ({ status, retryAfter }, { answer }) => {
    const { status: usual, headers, ...rest } = await answer();
    return {
      ...rest,
      status: status ?? usual,
      headers: [...withType(headers, 'text/plain'), ...retryHeader(retryAfter)],
    };
  },
} satisfies Record<Fault['kind'], FaultEffect>;

/** The answer as a fault leaves it, after the time that the fault takes. */
export async function suffer(fault: Fault, scene: FaultScene): Promise<SandboxResponse> {
  const effect: FaultEffect = effects[fault.kind];
  await pause(fault.delayMs ?? (fault.kind === 'delay' ? usualDelayMs : 0));
  return effect(fault, scene);
}
