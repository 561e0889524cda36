import type { TabPlace } from '../host/tab-place.js';
import { showOf } from '../pages/what-to-show.js';
import type { ApiClient } from './api-client.js';
import { firstMembersPath, metadataPath, ownerPath, roomPath } from './paths.js';

/** Asks already for what the first page will want, while what draws it is still on its way. @param search of the tab's address */
export function askAhead(api: Pick<ApiClient, 'askAhead'>, place: TabPlace, search: string): void {
  if (place.kind === 'personal') {
    api.askAhead(metadataPath('me'));
    return;
  }
  const show = place.kind === 'team' ? showOf(search) : 'faces';
  if (show !== 'photo') api.askAhead(firstMembersPath(roomPath(place.room)));
  if (show !== 'faces' && place.kind === 'team')
    api.askAhead(metadataPath(ownerPath({ kind: 'team', team: place.team })));
}
