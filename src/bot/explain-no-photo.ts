import type { NoPhoto } from '../photos/index.js';
import type { Notice } from './cards/notice-card.js';

/** Says in plain words why there is no photo to show of somebody who was found. `isSelf`: it is the person who asks. */
export function explainNoPhoto({ kind }: NoPhoto, name: string, isSelf: boolean): Notice {
  switch (kind) {
    case 'absent':
      return {
        title: name,
        reason: 'There is no photo of this person in the directory.',
        hint: 'People add one in their profile in Teams or Outlook.',
      };
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
