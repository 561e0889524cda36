import type { PhotoOwner } from '../../model/photo-owner.js';
import type { ContactsAnswer, PersonAnswer, TeamsAnswer } from '../api/answers.js';
import type { ApiClient } from '../api/api-client.js';
import { ownerPath } from '../api/paths.js';
import type { ShownOwner } from './shown-owner.js';

type Called = Pick<ShownOwner, 'name' | 'userPrincipalName'>;

/**
 * What an owner is called, of whom a link tells the path alone. The name is empty where there is nobody to ask: the photo
 * is shown all the same.
 * @throws TroubleError where there is, and they do not answer
 */
export async function whoIs(owner: PhotoOwner, api: Pick<ApiClient, 'json'>, signal: AbortSignal): Promise<Called> {
  switch (owner.kind) {
    case 'user': {
      const path = `/people/${encodeURIComponent(owner.user)}`;
      const { displayName, userPrincipalName } = await api.json<PersonAnswer>(path, signal);
      return { name: displayName, userPrincipalName };
    }
    case 'team':
    case 'joinedTeam': {
      const { teams } = await api.json<TeamsAnswer>('/me/teams', signal);
      return called(teams.find(({ id }) => id.toLowerCase() === owner.team.toLowerCase()));
    }
    case 'myContact':
    case 'myFolderContact': {
      const { contacts, folders } = await api.json<ContactsAnswer>('/me/contacts', signal);
      const all = [...contacts, ...folders.flatMap((folder) => folder.contacts)];
      return called(all.find((contact) => contact.owner === ownerPath(owner)));
    }
    case 'me':
    case 'group':
    case 'userContact':
    case 'userFolderContact':
    case 'driveCreator':
      return called(undefined);
  }
}

function called(found: { readonly displayName: string } | undefined): Called {
  return { name: found?.displayName ?? '', userPrincipalName: '' };
}
