import type { Turn } from '../turn.js';
import { searchWords } from '../words/search-words.js';
import { signInWords } from '../words/sign-in-words.js';
import type { Stranger } from './read-searcher.js';
import { messageAnswer, silentAuthAnswer, type SearchAnswer } from './search-result.js';

/**
 * Lets the client sign somebody in by itself, or says where they can search instead. The box beside the message takes no
 * code of a sign-in page, so none is offered: a client that cannot sign in opens a page that says the same.
 */
export function askStranger({ parts, say }: Turn, { way }: Stranger): SearchAnswer {
  const { searchPage } = parts.signIn;
  if (way === 'ownChat') return messageAnswer(say(searchWords.agreeFirst), 'sign_in_required');
  if (way === 'addApp' || searchPage === undefined) return messageAnswer(say(searchWords.notHere), 'sign_in_required');
  return silentAuthAnswer(say(signInWords.button), searchPage);
}
