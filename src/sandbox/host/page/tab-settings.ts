import { loopbackUrl } from './addresses.js';

/** What a configuration page saves for its tab (teams-js `pages.InstanceConfig`). */
export interface TabSettings {
  readonly contentUrl: string;
  readonly entityId: string;
  readonly websiteUrl: string | undefined;
  readonly suggestedDisplayName: string | undefined;
  readonly removeUrl: string | undefined;
}

/** Reads what a page handed over; a sentence where it would not do. */
export function readTabSettings(value: unknown): TabSettings | string {
  const text = (name: string): string | undefined => {
    const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    return typeof found === 'string' && found !== '' ? found : undefined;
  };
  const contentUrl = text('contentUrl');
  if (contentUrl === undefined) return 'The settings have no contentUrl.';
  if (!loopbackUrl(contentUrl)) return `The contentUrl ${contentUrl} is not on this machine.`;
  return {
    contentUrl,
    entityId: text('entityId') ?? '',
    websiteUrl: text('websiteUrl'),
    suggestedDisplayName: text('suggestedDisplayName'),
    removeUrl: text('removeUrl'),
  };
}
