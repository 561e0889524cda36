import type { HostParts } from '../host-parts.js';
import { showNotice } from '../notices.js';
import type { Place } from '../scene.js';
import type { Answers } from '../switchboard.js';
import type { Person } from '../tenant.js';
import { sdkErrors } from '../wire.js';
import { fieldOf, textOf } from './field-of.js';

/** Picking people, and what Teams opens about them (teams-js `people`, `chat`, `profile`). */
export function peopleAnswers({ scene, tenant, people }: HostParts): Answers {
  return {
    'people.selectPeople': async ({ args: [wish] }) => {
      const anybody = fieldOf(wish, 'openOrgWideSearchInChatOrChannel') === true;
      const picked = fieldOf(wish, 'setSelected');
      const chosen = await people.show({
        title: textOf(wish, 'title') ?? 'Select people',
        people: anybody ? tenant.users : membersOf(scene().place, tenant.users),
        picked: Array.isArray(picked) ? picked.filter((id) => typeof id === 'string') : [],
        single: fieldOf(wish, 'singleSelect') === true,
      });
      if (!chosen) return [sdkErrors.userAborted];
      return [null, chosen.map(({ id, displayName, mail }) => ({ objectId: id, displayName, email: mail }))];
    },
    'chat.openChat': ({ args: [request] }) => {
      const members = fieldOf(request, 'members');
      showNotice(`Teams would open a chat with ${Array.isArray(members) ? members.join(', ') : 'nobody'}.`);
      return [true];
    },
    'profile.showProfile': ({ args: [request] }) => {
      showNotice(`Teams would show the profile of ${nameOf(fieldOf(request, 'persona'))}.`);
      return [null];
    },
  };
}

/** By whatever the tab names them. */
function nameOf(persona: unknown): string {
  const identifiers = fieldOf(persona, 'identifiers');
  const names = ['Upn', 'Smtp', 'AadObjectId'].map((name) => textOf(identifiers, name));
  return [textOf(persona, 'displayName'), ...names].find((name) => name !== undefined) ?? 'somebody';
}

function membersOf(place: Place, users: readonly Person[]): readonly Person[] {
  if (place.kind === 'personal') return users;
  const { members } = place.kind === 'channel' ? place.channel : place.chat;
  return users.filter(({ id }) => members.includes(id));
}
