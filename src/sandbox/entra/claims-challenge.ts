import type { JWTPayload } from 'jose';
import { z } from 'zod';

/** The one authentication context that the tenant's conditional access knows; it stands for "with a second factor". */
const secondFactor = 'c1';

/** What a client is told to sign its user in with (Entra, "Claims challenges, claims requests, and client capabilities"). */
export const claimsChallenge = JSON.stringify({ access_token: { acrs: { essential: true, value: secondFactor } } });

const claimsRequest = z.object({ access_token: z.object({ acrs: z.object({ value: z.literal(secondFactor) }) }) });

/** Whether the `claims` of an authorization request ask for the second factor, which everybody here has at hand. */
export function asksForSecondFactor(claims: string | null): boolean {
  try {
    return claimsRequest.safeParse(JSON.parse(claims ?? 'null')).success;
  } catch {
    return false;
  }
}

/** What tells, in a token for an application of the tenant, that the second factor was shown. */
export const secondFactorClaims: JWTPayload = { acrs: [secondFactor] };

/** Whether a token tells so. */
export function showsSecondFactor({ acrs }: JWTPayload): boolean {
  return Array.isArray(acrs) && acrs.includes(secondFactor);
}
