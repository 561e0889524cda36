/** Header `Warning` of what could not be made sure of just now (RFC 7234, section 5.5.1). */
export const staleWarning = '110 - "Response is Stale"';

/** The same in an answer's body. @param asOf milliseconds since 1970; undefined for what is current */
export function toldAge(asOf: number | undefined): { readonly asOf?: string } {
  return asOf === undefined ? {} : { asOf: new Date(asOf).toISOString() };
}
