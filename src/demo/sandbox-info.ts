import { z } from 'zod';

const sandboxInfo = z.object({
  tenantId: z.string(),
  authority: z.url(),
  graph: z.object({ http: z.url(), https: z.url() }),
  caFile: z.string(),
  clients: z.array(
    z.object({ name: z.string(), clientId: z.string(), clientSecret: z.string(), appIdUri: z.string() }),
  ),
  bot: z.object({ clientId: z.string(), clientSecret: z.string(), openIdMetadata: z.url() }),
});

/** What the sandbox says about itself, as far as the demo needs it. */
export type SandboxInfo = z.output<typeof sandboxInfo>;

export async function readSandboxInfo(sandboxUrl: string): Promise<SandboxInfo> {
  const response = await fetch(`${sandboxUrl}/sandbox/info`);
  return sandboxInfo.parse(await response.json());
}
