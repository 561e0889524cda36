import type { OnBehalfOfUserCredential } from '@microsoft/teamsfx';
import type { AppCredentialSettings } from './app-credential.js';
import { knowAuthority } from './known-authority.js';
import type { VerifiedUser } from './sso-tokens.js';

/** The app's credential for acting on behalf of one user, at the authority of that user's own tenant. */
export async function userCredential(
  settings: AppCredentialSettings,
  { tenantId, token }: VerifiedUser,
): Promise<OnBehalfOfUserCredential> {
  const { OnBehalfOfUserCredential } = await import('@microsoft/teamsfx');
  const credential = new OnBehalfOfUserCredential(token, {
    authorityHost: settings.authorityHost,
    clientId: settings.clientId,
    tenantId,
    ...settings.proof,
  });
  knowAuthority(credential, settings.authorityHost);
  // teamsfx's own errors leave out the claims that a client has to sign in with, and call a token for somebody else
  // "expired". With this private member replaced, MSAL's error comes through as it is.
  return Object.assign(credential, { generateAuthServerError: (thrown: unknown) => thrown });
}
