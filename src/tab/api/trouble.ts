import type { ConsentNeeded, ErrorCode } from '../../model/portrait-error.js';

/** What can stand between a person and a picture, as far as it makes a difference to what the person can do. */
export type Trouble =
  /** The machine has no network. */
  | { readonly kind: 'offline' }
  /** The app does not answer, or an answer broke off. */
  | { readonly kind: 'down'; readonly requestId?: string | undefined }
  /** Somebody has too much to do; worth another try after so many milliseconds. */
  | { readonly kind: 'busy'; readonly retryAfterMs: number; readonly requestId?: string | undefined }
  | { readonly kind: 'consent'; readonly needed: ConsentNeeded; readonly requestId?: string | undefined }
  | { readonly kind: 'consentDeclined' }
  | { readonly kind: PlainTrouble; readonly requestId?: string | undefined };

/** Kinds that carry nothing but their name. */
export type PlainTrouble =
  | 'signIn'
  | 'adminConsent'
  | 'refused'
  | 'otherOrganisation'
  | 'notInstalled'
  | 'roomGone'
  | 'noPhoto'
  | 'excluded'
  | 'unusable'
  | 'tooMany'
  | 'settings'
  | 'fault';

/** A failure that a person is told of. */
export class TroubleError extends Error {
  override readonly name = 'TroubleError';
  readonly trouble: Trouble;

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(trouble.kind, options);
    this.trouble = trouble;
  }
}

/** Whatever was thrown, as a person is told of it. */
export function troubleOf(thrown: unknown): Trouble {
  return thrown instanceof TroubleError ? thrown.trouble : { kind: 'fault' };
}

/** What each of the API's codes means to the person who looks. */
export const kindOfCode = {
  token_missing: 'signIn',
  token_invalid: 'signIn',
  sign_in_required: 'signIn',
  consent_required: 'adminConsent',
  access_denied: 'refused',
  tenant_not_allowed: 'otherOrganisation',
  app_not_installed: 'notInstalled',
  room_not_found: 'roomGone',
  owner_not_found: 'roomGone',
  photo_not_found: 'noPhoto',
  photo_excluded: 'excluded',
  image_unusable: 'unusable',
  sheet_too_large: 'tooMany',
  graph_busy: 'busy',
  server_busy: 'busy',
  store_unavailable: 'busy',
  sign_out_incomplete: 'busy',
  graph_unavailable: 'down',
  sign_in_unavailable: 'down',
  roster_unavailable: 'down',
  configuration_refused: 'settings',
} as const satisfies Partial<Record<ErrorCode, Trouble['kind']>>;
