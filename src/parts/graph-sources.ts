import type { Directory, PhotoBatches, ProfilePhotos, Teams } from '../graph/index.js';
import type { MemberSource, PhotoSource } from '../photos/index.js';

/** Graph's reads as the source that the photo service asks for: it looks into the bytes itself. */
export function photoSource(photos: ProfilePhotos, batches: PhotoBatches): PhotoSource {
  return {
    metadata: (question) => photos.metadata(question),
    original: (question) => photos.original(question),
    sized: (question, size) => photos.sized(question, size),
    face: (question, size) => batches.photo(question, size),
  };
}

/** Graph's lists as the source that walls ask who is where. */
export function memberSource(teams: Teams, directory: Directory): MemberSource {
  return {
    members: (room, read) => {
      switch (room.kind) {
        case 'team':
          return teams.teamMembers(room.team, read);
        case 'channel':
          return teams.channelMembers(room.team, room.channel, read);
        case 'chat':
          return teams.chatMembers(room.chat, read);
      }
    },
    nameOf: async (room, read) => (room.kind === 'team' ? (await teams.team(room.team, read))?.displayName : undefined),
    people: (ids, read) => directory.findAll(ids, read),
  };
}
