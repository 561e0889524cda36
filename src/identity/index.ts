export { AppTokens, type AppTokensOptions } from './app-tokens.js';
export { ChannelTokens, type ChannelTokensOptions, type SentActivity } from './channel-tokens.js';
export { generationMs, isStill, SharedSignIns } from './shared-sign-ins.js';
export { signInAhead, type SignInAheadOptions } from './sign-in-ahead.js';
export { SsoTokens, type SsoTokensOptions, type VerifiedUser } from './sso-tokens.js';
export { UserTokens, type UserTokensOptions } from './user-tokens.js';
export { AuthorizationCodes } from './authorization-codes.js';
export { SignInCodes } from './sign-in-codes.js';
export { SignInPages, type Arrival, type SignInPagesOptions } from './sign-in-pages.js';
