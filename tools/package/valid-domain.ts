/**
 * Domains under which anybody may open a host. A wildcard over one of them would trust strangers' pages, so the
 * store refuses it; a single host below one is fine.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/deploy-and-publish/appsource/prepare/teams-store-validation-guidelines
 */
const sharedDomains = [
  'azurewebsites.net',
  'azurestaticapps.net',
  'azurefd.net',
  'azureedge.net',
  'cloudapp.azure.com',
  'trafficmanager.net',
  'web.core.windows.net',
  'devtunnels.ms',
  'ngrok.io',
  'ngrok.app',
  'ngrok-free.app',
  'herokuapp.com',
  'vercel.app',
];

/** Microsoft's own domains: no app may claim them, with the one exception below. */
const vendorDomains = [
  'microsoft.com',
  'microsoftonline.com',
  'onmicrosoft.com',
  'sharepoint.com',
  'office.com',
  'botframework.com',
  'cloud.microsoft',
];

/** The Bot Framework's sign-in page, which an app that uses it has to list. */
const vendorHostsAllowed = new Set(['token.botframework.com']);

/** Two labels or more, of letters, digits and inner hyphens. */
const hostPattern = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;

/** What is wrong with an entry of `validDomains`, or nothing. */
export function validDomainFault(domain: string): string | undefined {
  const wildcard = domain.startsWith('*.');
  const host = (wildcard ? domain.slice(2) : domain).toLowerCase();
  if (!hostPattern.test(host)) {
    return 'is not a host name: no scheme, port or path, and "*" only as the whole first label';
  }
  if (isUnder(host, vendorDomains) && (wildcard || !vendorHostsAllowed.has(host))) {
    return 'belongs to Microsoft; list only hosts of your own';
  }
  if (wildcard && isUnder(host, sharedDomains)) {
    return 'covers hosts of other people; name your own host in full';
  }
  return undefined;
}

function isUnder(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
