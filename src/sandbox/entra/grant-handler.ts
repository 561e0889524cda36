import type { EntraContext } from './entra-context.js';
import type { TokenAnswer } from './issue-tokens.js';
import type { TokenRequest } from './token-request.js';

/** One way to get a token. Throws `AadstsError` for what Entra refuses. */
export type GrantHandler = (request: TokenRequest, context: EntraContext) => Promise<TokenAnswer>;
