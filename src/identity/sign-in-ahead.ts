import type { Clock } from '../foundation/clock.js';
import { deadlineIn, type Deadline } from '../foundation/deadline.js';
import { asPortraitError, type PortraitError } from '../model/portrait-error.js';

/** One try at start-up; long enough for a slow first connection. */
const tryMs = 15_000;
/** Between tries: an Entra that is down is not asked more often than a patient person would. */
const pauseMs = 5_000;

export interface SignInAheadOptions {
  readonly signIn: (deadline: Deadline) => Promise<void>;
  readonly clock: Clock;
  readonly onFailure: (error: PortraitError) => void;
}

export interface SignInAhead {
  /** Whether a sign-in has worked. */
  done(): boolean;
  stop(): void;
}

/** Signs in before the first question does, so that no person waits for it, and keeps trying until it works. */
export function signInAhead({ signIn, clock, onFailure }: SignInAheadOptions): SignInAhead {
  const state: { done: boolean; stopped: boolean; timer?: NodeJS.Timeout } = { done: false, stopped: false };
  const attempt = async (): Promise<void> => {
    try {
      await signIn(deadlineIn(tryMs, clock));
      state.done = true;
    } catch (thrown) {
      if (state.stopped) return;
      onFailure(asPortraitError(thrown));
      state.timer = setTimeout(() => void attempt(), pauseMs);
    }
  };
  void attempt();
  return {
    done: () => state.done,
    stop: () => {
      state.stopped = true;
      clearTimeout(state.timer);
    },
  };
}
