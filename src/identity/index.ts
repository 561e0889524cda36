export { AppTokens, type AppTokensOptions } from './app-tokens.js';
