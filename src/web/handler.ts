import type { Request, Response } from 'restify';

/** Answers one request; whatever it throws becomes an error answer. */
export type Handler = (request: Request, response: Response, requestId: string) => Promise<void>;
