import { access } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { teamsClients } from '../../src/identity/teams-clients.js';
import { code, tableRows } from '../config/table-rows.js';
import { readJson, readText, repository } from './project-files.js';

interface EntraManifest {
  readonly identifierUris: readonly string[];
  readonly signInAudience: string;
  readonly api: {
    readonly requestedAccessTokenVersion: number;
    readonly oauth2PermissionScopes: readonly { readonly id: string; readonly value: string }[];
    readonly preAuthorizedApplications: readonly {
      readonly appId: string;
      readonly delegatedPermissionIds: readonly string[];
    }[];
  };
  readonly requiredResourceAccess: readonly {
    readonly resourceAppId: string;
    readonly resourceAccess: readonly { readonly id: string; readonly type: 'Role' | 'Scope' }[];
  }[];
  readonly optionalClaims: { readonly accessToken: readonly { readonly name: string }[] };
  readonly web: { readonly redirectUris: readonly string[]; readonly implicitGrantSettings: object };
}

const readManifest = (): Promise<EntraManifest> => readJson<EntraManifest>('aad.manifest.json');

/** Microsoft Graph and its permissions, by the ids that they have in every tenant. */
const graph = '00000003-0000-0000-c000-000000000000';
const permissions = {
  '97235f07-e226-4f63-ace3-39588e11d3a1': ['Role', 'User.ReadBasic.All'],
  '2280dda6-0bfd-44ee-a2f4-cb867cfc4c1e': ['Role', 'Team.ReadBasic.All'],
  'e1fe6dd8-ba31-4d61-89e7-88639da4683d': ['Scope', 'User.Read'],
  'b340eb25-3456-403f-be2f-af7a0d370277': ['Scope', 'User.ReadBasic.All'],
  '485be79e-c497-4b35-9400-0e3fa7f2a5d4': ['Scope', 'Team.ReadBasic.All'],
  'ff74d97f-43af-4b68-9f2a-b77ee6968c5d': ['Scope', 'Contacts.Read'],
  'bc024368-1153-4739-b217-4326f2e966d0': ['Scope', 'GroupMember.Read.All'],
  'c72d93c1-a342-4d87-90ff-27b3e0e79e0c': ['Scope', 'ProfilePhoto.Read.All'],
} as const;

describe('aad.manifest.json', () => {
  it('offers the one permission, to the clients that the app takes tokens from', async () => {
    const { api } = await readManifest();
    const [scope, ...others] = api.oauth2PermissionScopes;
    expect(others).toEqual([]);
    expect(scope?.value).toBe('access_as_user');
    expect(api.preAuthorizedApplications.map(({ appId }) => appId).sort()).toEqual([...teamsClients].sort());
    for (const client of api.preAuthorizedApplications) expect(client.delegatedPermissionIds).toEqual([scope?.id]);
  });

  it('goes by the name that the app package asks for tokens by, in tokens of the version that the app takes', async () => {
    const { webApplicationInfo } = await readJson<{ webApplicationInfo: { resource: string } }>(
      'appPackage/manifest.json',
    );
    const { identifierUris, api } = await readManifest();
    expect(identifierUris).toEqual([webApplicationInfo.resource]);
    expect(api.requestedAccessTokenVersion).toBe(2);
  });

  it('wants to be told in its tokens whether somebody is a guest, without which the search of strangers is closed', async () => {
    const { optionalClaims } = await readManifest();
    expect(optionalClaims.accessToken.map(({ name }) => name)).toContain('acct');
  });

  it('asks for the permissions that the documents list, but for the one that only EXCLUDED_GROUP_ID needs', async () => {
    const { requiredResourceAccess } = await readManifest();
    expect(requiredResourceAccess.map(({ resourceAppId }) => resourceAppId)).toEqual([graph]);
    const asked = requiredResourceAccess.flatMap(({ resourceAccess }) => resourceAccess);
    expect(Object.fromEntries(asked.map(({ id, type }) => [id, type]))).toEqual(
      Object.fromEntries(Object.entries(permissions).map(([id, [type]]) => [id, type])),
    );
    const listed = (await tableRows('permissions.md')).map(([name]) => code(name));
    const ofGraph = listed.filter((name) => !/\.(Group|Chat)$/.test(name ?? ''));
    const named = Object.values(permissions).map(([, name]) => name);
    expect([...named, 'GroupMember.Read.All'].sort()).toEqual(ofGraph.sort());
  });

  it('leads back to pages that the app has, and hands out no token by address', async () => {
    const { web, signInAudience } = await readManifest();
    const host = 'https://${{BOT_DOMAIN}}';
    expect(web.redirectUris).toEqual([`${host}/sign-in/callback`, `${host}/tab/consent-end`]);
    expect(await readText('src/web/routes.ts')).toContain("path: '/sign-in/callback'");
    await access(path.join(repository, 'src/tab/consent-end.html'));
    expect(Object.values(web.implicitGrantSettings)).toEqual([false, false]);
    expect(signInAudience).toBe('AzureADMyOrg');
  });
});
