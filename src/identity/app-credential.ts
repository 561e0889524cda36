import type { AppCredential } from '@microsoft/teamsfx';
import { knowAuthority } from './known-authority.js';

/** How the app proves to Entra that it is itself. */
export type AppProof =
  | { readonly clientSecret: string }
  /** An RSA certificate and its private key, both in PEM, one after the other. */
  | { readonly certificateContent: string };

/** The app's registration in Entra. */
export interface AppCredentialSettings {
  /** Entra's root, without a trailing slash. */
  readonly authorityHost: string;
  readonly clientId: string;
  readonly proof: AppProof;
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
    tenantId,
    ...settings.proof,
  });
  knowAuthority(credential, settings.authorityHost);
  return credential;
}
