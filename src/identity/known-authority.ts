/** The corner of MSAL's client that decides which authorities need no discovery at Microsoft's. */
interface MsalClient {
  readonly config: { readonly auth: { readonly knownAuthorities: string[] } };
}

/**
 * Makes a credential of teamsfx believe its authority. teamsfx has no setting for it, and without it MSAL asks
 * Microsoft's public cloud about every authority that it does not know by heart.
 */
export function knowAuthority(credential: object, authorityHost: string): void {
  // The member is private to teamsfx and has had this shape since its version 2.
  const { msalClient } = credential as { msalClient: MsalClient };
  msalClient.config.auth.knownAuthorities.push(new URL(authorityHost).host);
}
