import { PortraitError } from '../../model/portrait-error.js';

/** Whether somebody's own sign-in, or their consent, would mend a failure. */
export function needsSignIn(thrown: unknown): thrown is PortraitError {
  if (!(thrown instanceof PortraitError)) return false;
  return thrown.code === 'sign_in_required' || thrown.code === 'token_invalid' || isOwnConsent(thrown);
}

/** Whether the user's own consent is meant, and not an administrator's to the app. */
export function isOwnConsent({ code, consent }: PortraitError): boolean {
  return code === 'consent_required' && consent !== undefined;
}
