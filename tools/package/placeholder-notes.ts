import type { Json } from './substitute-variables.js';

/** Domains set aside for documentation (RFC 2606): a host below one never answers. */
const placeholderDomain = /(^|\.)(example\.(com|net|org)|example|invalid|test)$/i;

/** What a person should know about a package that is valid and yet cannot work, because its host is a placeholder. */
export function placeholderNotes(manifest: Readonly<Record<string, Json>>): string[] {
  const { validDomains } = manifest;
  if (!Array.isArray(validDomains)) return [];
  return validDomains.flatMap((domain) => {
    if (typeof domain !== 'string' || !placeholderDomain.test(domain)) return [];
    return [`${domain} is a placeholder: no bot answers there. docs/sideload.md tells what to set.`];
  });
}
