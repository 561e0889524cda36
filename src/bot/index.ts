export type { BotAuthentication, BotCredentials, ChannelResponse } from './bot-adapter.js';
export { createBot, type Bot, type BotOptions, type ChannelRequest, type ReceiveActivity } from './create-bot.js';
export { inlineImages, signedImages, type ImageDelivery } from './image-delivery.js';
export type { ServiceUrlRule } from './service-url.js';
export type { Accounts } from './sign-in/accounts.js';
export { PendingSignIns } from './sign-in/pending-sign-ins.js';
export { hostPageTabLink, noTabLink, teamsTabLink, type TabLink } from './tab-links.js';
export type { Belongings, DirectoryQuestion, SignInParts } from './turn.js';
