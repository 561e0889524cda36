import { useCallback, useEffect, useState } from 'react';
import { troubleOf, type Trouble } from '../api/trouble.js';

/** How far a question to the API has come. What was known before stays while it is asked again. */
export type Asked<Value> =
  | { readonly state: 'loading'; readonly value: Value | undefined }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly trouble: Trouble; readonly value: Value | undefined };

/**
 * Asks a question, and again when its key changes or somebody wants another try.
 * @param key names the question; the same key is the same question
 */
export function useAsk<Value>(
  key: string,
  ask: (signal: AbortSignal) => Promise<Value>,
): readonly [asked: Asked<Value>, retry: () => void] {
  const [asked, setAsked] = useState<Asked<Value> & { readonly key?: string }>({ state: 'loading', value: undefined });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    setAsked((before) => ({ state: 'loading', value: before.key === key ? before.value : undefined, key }));
    ask(leaving.signal).then(
      (value) => {
        if (!leaving.signal.aborted) setAsked({ state: 'ready', value, key });
      },
      (thrown: unknown) => {
        if (leaving.signal.aborted) return;
        setAsked((before) => ({ state: 'failed', trouble: troubleOf(thrown), value: before.value, key }));
      },
    );
    return () => {
      leaving.abort();
    };
    // The question is named by its key: a new function that asks the same is no new question.
  }, [key, round]);
  const retry = useCallback(() => {
    setRound((before) => before + 1);
  }, []);
  return [asked, retry];
}
