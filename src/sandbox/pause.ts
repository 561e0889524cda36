import { setTimeout as timeout } from 'node:timers/promises';

/** Waits. A wait that is left over keeps no process alive whose listeners are closed. */
export async function pause(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await timeout(milliseconds, undefined, { ref: false });
}
