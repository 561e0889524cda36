import type { AppCredential } from '@microsoft/teamsfx';

/** The app's registration in Entra. */
export interface AppCredentialSettings {
  /** Entra's root, without a trailing slash. */
  readonly authorityHost: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The corner of MSAL's client that decides which authorities need no discovery at Microsoft's. */
interface MsalClient {
  readonly config: { readonly auth: { readonly knownAuthorities: string[] } };
}

/**
 * The app's credential for one tenant. teamsfx is loaded at the first use: it costs most of a second, and whoever only
 * answers health checks never needs it.
 */
export async function appCredential(settings: AppCredentialSettings, tenantId: string): Promise<AppCredential> {
  const { AppCredential } = await import('@microsoft/teamsfx');
  const credential = new AppCredential({
    authorityHost: settings.authorityHost,
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    tenantId,
  });
  // teamsfx has no setting for it, and without it MSAL asks Microsoft's public cloud about every authority that it
  // does not know by heart. The member is private to teamsfx and has had this shape since its version 2.
  const { msalClient } = credential as unknown as { msalClient: MsalClient };
  msalClient.config.auth.knownAuthorities.push(new URL(settings.authorityHost).host);
  return credential;
}
