import type { HostParts } from '../host-parts.js';
import { unanswered } from '../switchboard.js';
import type { Answers } from '../switchboard.js';
import { fieldOf, textOf } from './field-of.js';

/** Dialogs of the tab, and what they and the tab tell each other (teams-js `dialog`). */
export function dialogAnswers({ scene, stage, dialog }: HostParts): Answers {
  return {
    'tasks.startTask': async ({ guest, args: [info] }) => {
      const { error, result } = await dialog.show({
        url: textOf(info, 'url') ?? '',
        title: textOf(info, 'title') ?? 'Dialog',
        size: { width: fieldOf(info, 'width'), height: fieldOf(info, 'height') },
        page: { ...guest.page, frameContext: 'task' },
        rights: scene().rights,
      });
      return [error, result];
    },
    'tasks.updateTask': unanswered(({ args: [info] }) => {
      dialog.resize({ width: fieldOf(info, 'width'), height: fieldOf(info, 'height') });
    }),
    'tasks.completeTask': unanswered(({ guest, args: [result] }) => {
      if (guest.name === 'dialog') dialog.submit(result);
    }),
    messageForParent: unanswered(({ guest, args }) => {
      if (guest.name === 'dialog') stage.tell('messageForParent', args);
    }),
    messageForChild: unanswered(({ args }) => {
      dialog.tell('messageForChild', args);
    }),
  };
}
