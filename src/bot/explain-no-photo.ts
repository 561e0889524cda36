import type { NoPhoto } from '../photos/index.js';
import type { PhotoOwnerKind } from '../model/photo-owner.js';
import type { Notice } from './cards/notice-card.js';

type Absence = Pick<Notice, 'reason' | 'hint'>;

const ofPerson: Absence = {
  reason: 'There is no photo of this person in the directory.',
  hint: 'People add one in their profile in Teams or Outlook.',
};
const ofContact: Absence = {
  reason: 'There is no photo of this contact.',
  hint: 'You add one to a contact in Outlook.',
};
const ofTeam: Absence = {
  reason: 'There is no photo of this team.',
  hint: 'Its owners add one in the team’s settings.',
};

const absences = {
  me: ofPerson,
  user: ofPerson,
  driveCreator: ofPerson,
  group: { reason: 'There is no photo of this group.', hint: 'Its owners add one in Outlook.' },
  team: ofTeam,
  joinedTeam: ofTeam,
  myContact: ofContact,
  myFolderContact: ofContact,
  userContact: ofContact,
  userFolderContact: ofContact,
} satisfies Record<PhotoOwnerKind, Absence>;

/** Says in plain words why there is no photo to show of somebody who was found. `isSelf`: it is the person who asks. */
export function explainNoPhoto({ kind }: NoPhoto, owner: PhotoOwnerKind, name: string, isSelf: boolean): Notice {
  switch (kind) {
    case 'absent':
      return { title: name, ...absences[owner] };
    case 'excluded':
      return isSelf
        ? {
            title: name,
            reason: 'You prefer not to be shown to others, and everybody in this conversation would see your photo.',
            hint: 'Ask in a chat with me alone.',
          }
        : { title: name, reason: 'This person prefers not to be shown.' };
  }
}
