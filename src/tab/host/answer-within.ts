/** Whoever was asked has not answered in time. */
export class SilenceError extends Error {
  override readonly name = 'SilenceError';
}

/**
 * An answer of Teams, as long as somebody waits for it: teams-js itself waits for ever. What comes later is for nobody.
 * @throws SilenceError after so many milliseconds; whatever the answer fails with
 */
export async function answerWithin<Answer>(answer: Promise<Answer>, milliseconds: number): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new SilenceError(`Silence for ${milliseconds} ms`));
    }, milliseconds);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
