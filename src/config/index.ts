export type { Config, ImageDelivery } from './config.js';
export { describeConfig } from './describe-config.js';
export { ConfigurationError, loadConfig } from './load-config.js';
export { settings, type SettingName } from './settings.js';
