/** The sandbox's people and places, as far as a host shows them. */
export interface Tenant {
  readonly tenantId: string;
  readonly users: readonly Person[];
  readonly teams: readonly Team[];
  readonly chats: readonly Chat[];
  /** Id of the one who sits at the keyboard. */
  readonly currentUser: string;
}

export interface Person {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly mail: string;
  readonly isGuest: boolean;
}

export interface Team {
  readonly id: string;
  readonly displayName: string;
  readonly visibility: 'Public' | 'Private';
  /** Ids of people, the owner first. */
  readonly members: readonly string[];
  /** General first. */
  readonly channels: readonly Channel[];
  readonly installed: boolean;
}

export interface Channel {
  readonly id: string;
  readonly displayName: string;
  readonly membershipType: 'standard' | 'private' | 'shared';
  readonly members: readonly string[];
}

export interface Chat {
  readonly id: string;
  readonly topic: string | null;
  readonly members: readonly string[];
  readonly installed: boolean;
}

export async function readTenant(): Promise<Tenant> {
  const response = await fetch('/sandbox/info');
  // The sandbox's own answer (sandbox-info.ts), from the server that served this script.
  return (await response.json()) as Tenant;
}
