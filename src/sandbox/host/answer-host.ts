import { jsonResponse } from '../http/messages.js';
import type { SandboxRequest, SandboxResponse } from '../http/messages.js';
import type { EntraContext } from '../entra/entra-context.js';
import { hostFile } from './host-files.js';
import { hostPage } from './host-page.js';
import { tokenForTab } from './token-for-tab.js';

/** What the host page is served from. */
export interface HostRoom {
  readonly entra: EntraContext;
  /** Where the app answers whose tab it shows first. */
  readonly app: string;
}

/** The page that plays Microsoft Teams for a tab; undefined for what is not under `/host/`. */
export async function answerHost(
  request: SandboxRequest,
  { entra, app }: HostRoom,
): Promise<SandboxResponse | undefined> {
  const { method, path, query } = request;
  if (method === 'GET' && path === '/host') return withSlash(query);
  if (method === 'GET' && path === '/host/') return hostPage(app);
  if (method === 'POST' && path === '/host/token') {
    return isFromHostPage(request) ? tokenForTab(request.body, entra) : refusal('Only the host page asks here.');
  }
  return method === 'GET' ? hostFile(path) : undefined;
}

/** The page's own files go by names beside it. */
function withSlash(query: URLSearchParams): SandboxResponse {
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  return { status: 308, headers: [['Location', `/host/${search}`]], body: Buffer.alloc(0) };
}

/** Browsers name the page that posts; a framed tab must not get a token past its host. */
function isFromHostPage({ headers, origin }: SandboxRequest): boolean {
  return (headers.get('origin') ?? origin) === origin;
}

function refusal(message: string): SandboxResponse {
  return jsonResponse(403, { error: { code: 'Sandbox', message } });
}
