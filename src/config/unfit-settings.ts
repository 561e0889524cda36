import { isLoopbackHost } from '../foundation/loopback.js';

/** Settings that are not empty, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What is well-formed, and yet wrong beside the other settings: one sentence a fault. */
export function unfitSettings(set: Environment): string[] {
  return [...unfitForMode(set), ...unfitForBot(set), ...unfitForEntra(set)];
}

/**
 * The demo answers to every port of this machine, and believes every activity or the sandbox's issuer: it must not leave
 * this machine, and that issuer must not reach anybody else's.
 */
function unfitForMode(set: Environment): string[] {
  if (set['PORTRAIT_MODE'] !== 'demo') {
    return set['BOT_OPENID_METADATA'] === undefined
      ? []
      : ['BOT_OPENID_METADATA must not be set unless PORTRAIT_MODE is demo.'];
  }
  const isOpen = set['HOST'] !== undefined && !isLoopbackHost(set['HOST']);
  return isOpen ? ['HOST must be a loopback address while PORTRAIT_MODE is demo.'] : [];
}

/** What would be set in vain, to the surprise of whoever relies on it. */
function unfitForBot(set: Environment): string[] {
  const isKeyless = set['BOT_OPENID_METADATA'] !== undefined && set['BOT_ID'] === undefined;
  const hasNoPassword = set['BOT_TYPE'] === 'UserAssignedMSI' && set['BOT_PASSWORD'] !== undefined;
  return [
    ...(isKeyless ? ['BOT_OPENID_METADATA needs BOT_ID: without it every activity is believed.'] : []),
    ...(hasNoPassword ? ['BOT_PASSWORD must not be set while BOT_TYPE is UserAssignedMSI.'] : []),
  ];
}

/** Entra takes one proof; with two of them nobody could say which one is in use, and which may be taken away. */
function unfitForEntra(set: Environment): string[] {
  const hasTwo = set['AAD_APP_CERTIFICATE_FILE'] !== undefined && set['AAD_APP_CLIENT_SECRET'] !== undefined;
  return hasTwo ? ['AAD_APP_CLIENT_SECRET must not be set beside AAD_APP_CERTIFICATE_FILE.'] : [];
}
