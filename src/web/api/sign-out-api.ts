import type { ApiCall, ApiUser } from './api-call.js';

/** `POST /api/sign-out`: the app lets go of every token that it holds on behalf of whoever asks. */
export async function answerSignOut(
  forget: (user: ApiUser) => Promise<void>,
  { user, response }: ApiCall,
): Promise<void> {
  await forget(user);
  response.send(204);
}
