import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { Info } from '../sandbox/open-sandbox.js';

/** How the fake Teams shows that it is Teams, and sees that the bot is the bot. */
export interface Passes {
  /** What Teams sends beside an activity that wants its answer at that address. */
  readonly headersFor: (serviceUrl: string) => Promise<Record<string, string>>;
  /** Whether the connector takes what comes with this Authorization header. */
  readonly admits: (authorization: string | undefined) => Promise<boolean>;
}

/** Nobody shows anything to anybody, as in the demo with the Playground. */
export const noPasses: Passes = {
  headersFor: () => Promise.resolve({}),
  admits: (authorization) => Promise.resolve(authorization === undefined),
};

const connector = 'https://api.botframework.com';

/** A sandbox, as far as it hands out tokens. */
export interface TokenSource {
  readonly sandbox: { readonly httpUrl: string };
  readonly info: Pick<Info, 'authority' | 'bot'>;
}

/** Both sides prove themselves, as in production: with tokens of the sandbox's Bot Framework and of its Entra. */
export function realPasses({ sandbox, info }: TokenSource): Passes {
  // As Teams does, the same token is sent until it is old; here, all the tests long.
  const tokens = new Map<string, Promise<string>>();
  const keys = createRemoteJWKSet(new URL(`${sandbox.httpUrl}/common/discovery/v2.0/keys`));
  const rules = { algorithms: ['RS256'], issuer: `${info.authority}/v2.0`, audience: connector };
  return {
    headersFor: async (serviceUrl) => {
      const token = tokens.get(serviceUrl) ?? channelToken(sandbox.httpUrl, serviceUrl);
      tokens.set(serviceUrl, token);
      return { authorization: `Bearer ${await token}` };
    },
    admits: async (authorization = '') => {
      const [scheme, token = ''] = authorization.split(' ');
      const claims = await jwtVerify(token, keys, rules).then(
        ({ payload }) => payload,
        () => undefined,
      );
      return scheme === 'Bearer' && claims?.['appid'] === info.bot.clientId;
    },
  };
}

/** A good token as Teams sends it to the sandbox's bot. */
export async function channelToken(sandboxUrl: string, serviceUrl: string): Promise<string> {
  const answer = await fetch(`${sandboxUrl}/sandbox/channel-token`, {
    method: 'POST',
    body: JSON.stringify({ serviceUrl, channelId: 'msteams' }),
  });
  return ((await answer.json()) as { token: string }).token;
}
