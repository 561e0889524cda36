/** What an app sends (teams-js `MessageRequest`), as far as a host reads it. */
export interface AppMessage {
  readonly id: number;
  readonly uuid: string | undefined;
  readonly func: string;
  readonly args: readonly unknown[];
}

/** Reads what came in from a frame; undefined for what no teams-js has sent. */
export function readAppMessage(data: unknown): AppMessage | undefined {
  if (typeof data !== 'object' || data === null || !('id' in data) || !('func' in data)) return undefined;
  const { id, func } = data;
  if (typeof id !== 'number' || typeof func !== 'string') return undefined;
  const uuid = 'uuidAsString' in data && typeof data.uuidAsString === 'string' ? data.uuidAsString : undefined;
  const args: readonly unknown[] = 'args' in data && Array.isArray(data.args) ? data.args : [];
  return { id, uuid, func, args };
}

/** An answer: it goes by the numbers of what it answers. */
export function answerTo({ id, uuid }: AppMessage, args: readonly unknown[]): object {
  return { id, ...(uuid === undefined ? {} : { uuidAsString: uuid }), args };
}

/** Teams' own errors (teams-js `ErrorCode`). */
export const sdkErrors = {
  notSupported: { errorCode: 100, message: 'Not supported on this platform.' },
  userAborted: { errorCode: 8000, message: 'The user aborted the operation.' },
  invalidArguments: { errorCode: 4000, message: 'Invalid arguments.' },
  internal: { errorCode: 500, message: 'Internal error.' },
} as const;
