/** The hosts that the page may frame; its content security policy says the same. */
const loopback = ['localhost', '127.0.0.1'];

/** The address of a page on this machine, or undefined: the sandbox frames nothing else. */
export function loopbackUrl(address: unknown): URL | undefined {
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && loopback.includes(url.hostname) ? url : undefined;
}
