import type { OpenSandbox } from './open-sandbox.js';

/** A token for Graph with just these claims beside those that every token has. */
export async function signedToken({ sandbox, info }: OpenSandbox, claims: object): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const common = { iss: `${info.authority}/v2.0`, aud: 'https://graph.microsoft.com', nbf: now - 60, exp: now + 600 };
  const response = await fetch(`${sandbox.httpUrl}/sandbox/sign`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ issuer: 'entra', claims: { ...common, ...claims } }),
  });
  return ((await response.json()) as { token: string }).token;
}
