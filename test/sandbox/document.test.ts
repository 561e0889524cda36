import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { registeredClients } from '../../src/sandbox/entra/clients.js';
import { buildTenant } from '../../src/sandbox/tenant/build-tenant.js';
import { photoCases } from '../../src/sandbox/tenant/photo-cases.js';

describe('docs/sandbox.md', () => {
  it('names every person, client and photo case as the seed has them', async () => {
    const text = (await readFile(new URL('../../docs/sandbox.md', import.meta.url), 'utf8')).replace(/ +/g, ' ');
    const { users } = buildTenant();
    const missing = [
      ...users.map(
        ({ displayName, userPrincipalName, photo }) => `| ${displayName} | \`${userPrincipalName}\` | ${photo} |`,
      ),
      ...registeredClients.flatMap(({ clientId, clientSecret }) => [`\`${clientId}\``, `\`${clientSecret}\``]),
      ...Object.keys(photoCases),
      `${users.length} made-up people`,
    ].filter((part) => !text.includes(part));
    expect(missing).toEqual([]);
  });
});
