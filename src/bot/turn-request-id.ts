import type { TurnContext } from 'botbuilder';

const requestIdKey = Symbol('portrait request id');

/** Ties a turn to the HTTP request that brought it, so that both appear in the log under one id. */
export function setRequestId(context: TurnContext, requestId: string): void {
  context.turnState.set(requestIdKey, requestId);
}

export function requestIdOf(context: TurnContext): string {
  return context.turnState.get<string | undefined>(requestIdKey) ?? '';
}
