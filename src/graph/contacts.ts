import { z } from 'zod';
import type { Contact, ContactFolder } from '../model/contact.js';
import type { GraphClient } from './graph-client.js';
import { segment } from './photo-paths.js';
import { readAllPages, type ListRead } from './read-pages.js';

const contact = z
  .object({
    id: z.string(),
    displayName: z.string().nullish(),
    emailAddresses: z.array(z.object({ address: z.string().nullish() })).nullish(),
  })
  .transform(({ id, displayName, emailAddresses }): Contact => ({
    id,
    displayName: displayName ?? '',
    mail: emailAddresses?.[0]?.address ?? null,
  }));

const folder = z
  .object({ id: z.string(), displayName: z.string().nullish() })
  .transform(({ id, displayName }): ContactFolder => ({ id, displayName: displayName ?? '' }));

const scopes = ['Contacts.Read'];

/** The largest page that Graph gives of what is in a mailbox; its usual one has ten. */
const largestPage = '$top=1000';
const contactFields = `?$select=id,displayName,emailAddresses&${largestPage}`;

/** Whose contacts: the signed-in viewer's, or those of a user (object id or user principal name). */
export type ContactsOwner = { readonly kind: 'me' } | { readonly kind: 'user'; readonly user: string };

/** Reads a person's contacts and their folders. Each answers undefined where Graph answers 404. */
export class Contacts {
  readonly #graph: GraphClient;

  constructor(graph: GraphClient) {
    this.#graph = graph;
  }

  /** The contacts that lie in no folder of the person's making. */
  contacts(owner: ContactsOwner, read: ListRead): Promise<Contact[] | undefined> {
    const { path, route } = below(owner, '/contacts');
    return readAllPages(this.#graph, { ...read, path: path + contactFields, route, scopes }, contact);
  }

  folders(owner: ContactsOwner, read: ListRead): Promise<ContactFolder[] | undefined> {
    const { path, route } = below(owner, '/contactFolders');
    return readAllPages(this.#graph, { ...read, path: `${path}?${largestPage}`, route, scopes }, folder);
  }

  contactsInFolder(owner: ContactsOwner, folderId: string, read: ListRead): Promise<Contact[] | undefined> {
    const { path } = below(owner, `/contactFolders/${segment(folderId)}/contacts${contactFields}`);
    const { route } = below(owner, '/contactFolders/{id}/contacts');
    return readAllPages(this.#graph, { ...read, path, route, scopes }, contact);
  }
}

function below(owner: ContactsOwner, rest: string): { readonly path: string; readonly route: string } {
  return owner.kind === 'me'
    ? { path: `/me${rest}`, route: `/me${rest}` }
    : { path: `/users/${segment(owner.user)}${rest}`, route: `/users/{id}${rest}` };
}
