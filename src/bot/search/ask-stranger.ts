import type { Turn } from '../turn.js';
import { searchWords } from '../words/search-words.js';
import { signInWords } from '../words/sign-in-words.js';
import { searchScopes, type Stranger } from './read-searcher.js';
import { messageAnswer, authAnswer, type SearchAnswer } from './search-result.js';

/** Asks somebody to sign in; where clients have no address to do it at, says how to search without. */
export async function askStranger(
  { parts, say }: Turn,
  { account, loginHint, isTried }: Stranger,
): Promise<SearchAnswer> {
  const url = await parts.signIn.page({ ...account, loginHint, scopes: searchScopes, claims: undefined });
  if (url === undefined) return messageAnswer(say(searchWords.notHere), 'sign_in_required');
  return authAnswer(isTried ? 'auth' : 'silentAuth', say(signInWords.button), url);
}
