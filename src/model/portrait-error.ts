/**
 * Every way in which Portrait fails, with the HTTP status it answers and the sentence that a person may act on.
 * The codes are a public contract (docs/errors.md); a test holds the document against this table.
 */
export const errorCodes = {
  activity_invalid: [400, 'The request is not a Bot Framework activity.'],
  activity_too_large: [413, 'The request is larger than 1 MB.'],
  token_missing: [401, 'The request carries no access token.'],
  token_invalid: [401, 'The access token was not accepted.'],
  sign_in_required: [401, 'Please sign in, and ask again.'],
  header_repeated: [400, 'The request carries its Authorization header more than once.'],
  service_url_refused: [403, 'The activity names a service address that this bot does not answer to.'],
  method_not_allowed: [405, 'This address does not take this method.'],
  not_found: [404, 'There is nothing at this address.'],
  access_denied: [403, 'You are not allowed to see this photo.'],
  button_altered: [403, 'This button was changed after it was made. Please ask again.'],
  button_retired: [410, 'This card is too old for its buttons. Please ask again.'],
  roster_unavailable: [502, 'Teams did not say who is in this conversation. Please ask again in a moment.'],
  consent_required: [403, 'The app lacks a permission that this needs. An administrator has to grant it.'],
  tenant_not_allowed: [403, 'This app is not set up for your organisation.'],
  configuration_refused: [
    502,
    'Microsoft Entra refused the app’s own sign-in. Its administrator has to look at the settings.',
  ],
  asker_unlisted: [403, 'Teams does not list you in this conversation, so I cannot tell what you may see.'],
  app_not_installed: [403, 'The app is not installed here, so it may not see who is here. Add it, and try again.'],
  room_not_found: [404, 'There is no such team, channel or chat.'],
  sheet_too_large: [422, 'There are too many people here for one face sheet, which has room for a thousand.'],
  photo_excluded: [403, 'This person prefers not to be shown.'],
  photo_not_found: [404, 'There is no photo.'],
  owner_not_found: [404, 'There is nobody with this name in the organisation.'],
  owner_invalid: [400, 'This is not the address of anything that has a photo.'],
  format_invalid: [400, 'A picture comes as jpeg, png, webp or avif; a face sheet as png or pdf.'],
  request_invalid: [400, 'The request has a parameter that is repeated or malformed.'],
  size_invalid: [400, 'A size is a whole number of pixels from 16 to 1024.'],
  image_unusable: [422, 'There is a photo, but it is not an image that can be shown.'],
  graph_busy: [503, 'Microsoft Graph is busy. Please ask again in a moment.'],
  graph_refused: [502, 'Microsoft Graph refused this question.'],
  sign_in_unavailable: [502, 'Microsoft Entra did not answer. Please ask again in a moment.'],
  graph_unavailable: [502, 'Microsoft Graph did not answer. Please ask again in a moment.'],
  server_busy: [503, 'The app has too many pictures to make just now. Please ask again in a moment.'],
  store_unavailable: [503, 'The app cannot keep your question just now. Please ask again in a moment.'],
  sign_out_incomplete: [503, 'The app could not sign you out everywhere just now. Please try again in a moment.'],
  internal_error: [500, 'Something went wrong in the app.'],
} as const satisfies Record<string, readonly [status: number, publicMessage: string]>;

/** Said in place of the code's own sentence where the person can mend it: a consent of theirs, or a further sign-in. */
export const ownConsentMessage =
  'Portrait needs your consent for this. Please ask again, and agree when you are asked to.';

export type ErrorCode = keyof typeof errorCodes;

/** What a user has to agree to before Entra lets the app act for them; a client asks for it with these words. */
export interface ConsentNeeded {
  /** Names of Microsoft Graph's permissions, as in `User.Read`. */
  readonly scopes: readonly string[];
  /** Entra's claims challenge (JSON) where a sign-in with more proof is needed, to be handed on as it is. */
  readonly claims?: string;
}

/** A failure with a stable code. `message` is private (logs only); `publicMessage` may be shown to anyone. */
export class PortraitError extends Error {
  override readonly name = 'PortraitError';
  readonly code: ErrorCode;
  readonly status: number;
  readonly publicMessage: string;
  /** When the far side asked to wait: milliseconds from the moment of the answer. */
  readonly retryAfterMs: number | undefined;
  /** Where the code is `consent_required` and the user's own consent is meant. */
  readonly consent: ConsentNeeded | undefined;

  constructor(
    code: ErrorCode,
    privateMessage: string,
    options: { cause?: unknown; retryAfterMs?: number | undefined; consent?: ConsentNeeded } = {},
  ) {
    super(privateMessage, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    const [status, publicMessage] = errorCodes[code];
    this.status = status;
    this.publicMessage = options.consent ? ownConsentMessage : publicMessage;
    this.retryAfterMs = options.retryAfterMs;
    this.consent = options.consent;
  }
}

/**
 * Anything thrown, as a `PortraitError`. A time-out means that a far side did not answer while we waited; whatever else
 * is not a `PortraitError` already is our own fault, and said to be.
 */
export function asPortraitError(thrown: unknown): PortraitError {
  if (thrown instanceof PortraitError) return thrown;
  // Told by its members: an abort signal's reason is a DOMException, which is not an Error in every realm.
  const { name, message = String(thrown) } = Object(thrown) as Partial<Error>;
  if (name === 'TimeoutError') {
    return new PortraitError('graph_unavailable', `No answer in time: ${message}`, { cause: thrown });
  }
  return new PortraitError('internal_error', message, { cause: thrown });
}
