import { languageOf } from '../../model/language.js';
import { noticeAnswer, type Answer } from '../answer.js';
import { chatLink } from '../chat-link.js';
import type { Command } from '../command.js';
import { phraseCommand } from '../reading/phrase-command.js';
import type { Turn } from '../turn.js';
import { signInWords } from '../words/sign-in-words.js';

/** The way forward where nobody can be signed in: a button to the asker's own chat, with the question filled in. */
export function openOwnChat(turn: Turn, command: Command): Answer {
  const { say } = turn;
  const message = phraseCommand(command, languageOf(turn.context.activity.locale)) ?? '';
  const link = { title: say(signInWords.openChatButton), url: chatLink(turn, message) };
  const notice = { title: say(signInWords.openChat), reason: say(signInWords.openChatReason), link };
  return noticeAnswer(notice, 'handed_off');
}
