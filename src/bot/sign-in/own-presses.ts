import { photoScopes } from '../../model/graph-scopes.js';
import { PortraitError } from '../../model/portrait-error.js';
import type { ResizeRequest } from '../card-signer.js';
import type { Command } from '../command.js';
import { answerCommand, pickPerson, pickQuestion, resizePhoto } from '../commands/index.js';
import { ownerOf } from '../commands/show-photo.js';
import type { OwnPress } from './press-with-sign-in.js';

/** A size button. */
export const sizePress: OwnPress = {
  answer: resizePhoto,
  question: ({ parts }, data) => {
    const request = parts.signer.verify(data);
    return { command: commandOf(request), scopes: photoScopes[ownerOf(request).kind] };
  },
};

/** The people picker's button. */
export const pickPress: OwnPress = {
  answer: (turn, data) => pickPerson(turn, data, answerCommand),
  question: (_turn, data) => {
    const command = pickQuestion(data);
    if (!command) throw new PortraitError('request_invalid', 'A pick of nobody needs nobody’s sign-in');
    return { command, scopes: photoScopes.user };
  },
};

function commandOf(request: ResizeRequest): Command {
  const { kind } = ownerOf(request);
  const wish = { size: request.size, view: request.view ?? 'photo' } as const;
  if (kind === 'user') return { kind: 'photo', people: [{ by: 'text', text: request.personId }], ...wish };
  return { kind: kind === 'team' || kind === 'group' ? kind : 'contact', name: request.name, ...wish };
}
