import { isLoopbackHost } from '../foundation/loopback.js';

/** The addresses that replies may be sent to: this machine's (the demo), or named hosts over https. */
export type ServiceUrlRule =
  | { readonly kind: 'loopback' }
  /** A host that begins with a dot stands for every name below it. */
  | { readonly kind: 'hosts'; readonly hosts: readonly string[] };

/**
 * Whether the bot may answer to an activity's `serviceUrl`. The activity chooses where the reply, and with it the
 * bot's own token, is sent: an address that is not ours to answer to is refused before anything is sent.
 */
export function mayAnswerTo(rule: ServiceUrlRule, serviceUrl: string): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, username, password } = new URL(serviceUrl);
  if (username !== '' || password !== '') return false;
  switch (rule.kind) {
    case 'loopback':
      return (protocol === 'http:' || protocol === 'https:') && isLoopbackHost(hostname);
    case 'hosts':
      return protocol === 'https:' && rule.hosts.some((host) => matchesHost(host.toLowerCase(), hostname));
  }
}

function matchesHost(host: string, hostname: string): boolean {
  return host.startsWith('.') ? hostname.endsWith(host) : hostname === host;
}
