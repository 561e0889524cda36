export { AppTokens, type AppTokensOptions } from './app-tokens.js';
export { signInAhead, type SignInAheadOptions } from './sign-in-ahead.js';
