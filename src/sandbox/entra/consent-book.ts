import type { User } from '../tenant/tenant.js';
import type { RegisteredClient } from './clients.js';

/** What users have agreed to: which client may use which delegated permissions on whose behalf. */
export class ConsentBook {
  readonly #given = new Set<string>();

  give(client: RegisteredClient, user: User, names: readonly string[]): void {
    for (const name of names) this.#given.add(entry(client, user, name));
  }

  /** Those of the permissions that were agreed to. */
  given(client: RegisteredClient, user: User, names: readonly string[]): readonly string[] {
    return names.filter((name) => this.#given.has(entry(client, user, name)));
  }

  clear(): void {
    this.#given.clear();
  }
}

/** Permissions are one set of names, whatever their letter case. */
function entry({ clientId }: RegisteredClient, { id }: User, name: string): string {
  return `${clientId} ${id} ${name.toLowerCase()}`;
}
