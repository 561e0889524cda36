import type { ContactSeed } from './contacts.js';
import type { PersonKey } from './people.js';
import { stableGuid, userId } from './stable-guid.js';
import type { Contact, ContactFolder } from './tenant.js';

/** Opaque and long like Exchange's own, made of letters that need no encoding in a path. */
const mailboxId = (name: string) => `AAMkAD${Buffer.from(stableGuid(name)).toString('base64url')}AAA`;

const folderId = (owner: PersonKey, folder: string) => mailboxId(`folders/${owner}/${folder}`);

/** The folder that every mailbox has; the others stand under it. */
const defaultFolderId = (owner: PersonKey) => folderId(owner, 'Contacts');

/** A contact with its ids. */
export function buildContact({ key, owner, folder, displayName, photo }: ContactSeed): Contact {
  return {
    id: mailboxId(`contacts/${key}`),
    userId: userId(owner),
    folderId: folder === null ? null : folderId(owner, folder),
    parentFolderId: folder === null ? defaultFolderId(owner) : folderId(owner, folder),
    displayName,
    photo,
    photoKey: `contacts/${key}`,
  };
}

/** Every folder that a contact is in, once. */
export function buildContactFolders(seeds: readonly ContactSeed[]): ContactFolder[] {
  const folders = seeds.flatMap(({ owner, folder }) =>
    folder === null
      ? []
      : [
          {
            id: folderId(owner, folder),
            userId: userId(owner),
            parentFolderId: defaultFolderId(owner),
            displayName: folder,
          },
        ],
  );
  return [...new Map(folders.map((folder) => [folder.id, folder])).values()];
}
