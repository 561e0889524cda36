import type { ApiCall, ApiUser } from './api-call.js';

/** `POST /api/sign-out`: the app lets go of every token that it holds on behalf of whoever asks. */
export function answerSignOut(forget: (user: ApiUser) => void, { user, response }: ApiCall): Promise<void> {
  forget(user);
  response.send(204);
  return Promise.resolve();
}
