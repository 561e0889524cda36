import type { Request, Response } from 'restify';
import type { Clock } from '../../foundation/clock.js';
import { deadlineIn, type Deadline } from '../../foundation/deadline.js';
import type { Observer } from '../../model/events.js';
import { asPortraitError, PortraitError } from '../../model/portrait-error.js';
import { singleQuery } from '../api/request-parts.js';
import type { Handler } from '../handler.js';
import { sendSignInPage, type SignInWords } from './sign-in-page.js';

/** The way of somebody whose chat client cannot sign in by itself. */
export interface SignInPages {
  /** Where the page of that name sends its visitor; undefined for one that is over, or never was. */
  depart(name: string): Promise<string | undefined>;
  /** What becomes of somebody who comes back; `code` is undefined where they declined. */
  arrive(state: string, code: string | undefined, deadline: Deadline): Promise<Arrival>;
}

type Arrival =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'onward'; readonly url: string }
  | { readonly kind: 'otherPerson' | 'declined' | 'over' };

interface SignInParts {
  /** Undefined where browsers have no address to reach this app at. */
  readonly signInPages: SignInPages | undefined;
  readonly clock: Clock;
  readonly observe: Pick<Observer, 'failure'>;
}

/** A browser waits longer, but nobody should. */
const arriveMs = 15_000;
/** Our own names and states have 43 characters, and Entra's codes some thousand. */
const longestParameter = 4_096;

/** `GET /sign-in/{page}`: to the authority, which asks who it is. */
export function startSignIn(parts: SignInParts): Handler {
  return toldInPages(parts, async (pages, request, response) => {
    const { page } = request.params as { readonly page: string };
    const url = page.length > longestParameter ? undefined : await pages.depart(page);
    if (url === undefined) sendSignInPage(response, 410, words.over);
    else redirect(response, url);
  });
}

/** `GET /sign-in/callback`: back from the authority. */
export function finishSignIn(parts: SignInParts): Handler {
  return toldInPages(parts, async (pages, request, response) => {
    const query = singleQuery(request.url);
    const state = query.get('state') ?? '';
    const code = query.get('error') === undefined ? query.get('code') : undefined;
    if ([state, code ?? ''].some(({ length }) => length > longestParameter)) {
      throw new PortraitError('request_invalid', 'A parameter that is too long');
    }
    const arrival = await pages.arrive(state, code, deadlineIn(arriveMs, parts.clock));
    if (arrival.kind === 'onward') redirect(response, arrival.url);
    else if (arrival.kind === 'code') sendSignInPage(response, 200, { ...words.code, code: arrival.code });
    else sendSignInPage(response, arrival.kind === 'over' ? 410 : 403, words[arrival.kind]);
  });
}

/** `GET /sign-in/search`: opened out of the search beside the message box, by clients that cannot sign in by themselves. */
export const searchElsewhere: Handler = (_request, response) => {
  sendSignInPage(response, 200, words.search);
  return Promise.resolve();
};

/** Whether a person meant a page of the sign-in, also by an address that no route can read. */
export function isSignInAddress(url = ''): boolean {
  return url.startsWith('/sign-in/');
}

/** Tells a person that there is no such page. */
export function sendNoSignIn(response: Response): void {
  sendSignInPage(response, 404, words.over);
}

type PageStep = (pages: SignInPages, request: Request, response: Response) => Promise<void>;

/** A person reads it: what fails is told on a page as well, and in the log as ever. */
function toldInPages({ signInPages, observe }: SignInParts, step: PageStep): Handler {
  return async (request, response, requestId) => {
    if (!signInPages) throw new PortraitError('not_found', 'There is no sign-in page without PUBLIC_URL');
    try {
      await step(signInPages, request, response);
    } catch (thrown) {
      const { code, status, message, publicMessage } = asPortraitError(thrown);
      observe.failure({ requestId, code, detail: message });
      sendSignInPage(response, status, { ...words.failed, lines: [publicMessage, ...words.failed.lines] });
    }
  };
}

/** No trace of where from: the address holds what is nobody else's business. */
function redirect(response: Response, url: string): void {
  response.writeHead(302, { Location: url, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
  response.end();
}

const words = {
  code: {
    title: 'Almost done',
    lines: [
      'Write this code into the chat in which you asked your question:',
      'It is good once, for five minutes, and for you alone. Tell it to nobody else.',
    ],
  },
  otherPerson: {
    title: 'You signed in as somebody else',
    lines: ['The question in the chat was asked by another account. Open the link again, and sign in with that one.'],
  },
  declined: {
    title: 'Not signed in',
    lines: ['The sign-in was declined, or an administrator has to agree to it first. Your question was not answered.'],
  },
  failed: { title: 'Not signed in', lines: ['Please ask your question in the chat again.'] },
  search: {
    title: 'Please search in your own chat with Portrait',
    lines: [
      'Teams could not sign you in where you searched.',
      'Ask for a photo in your own chat with Portrait: you can sign in there, and search in that chat afterwards.',
      'Or add Portrait to the conversation that you searched in.',
    ],
  },
  over: {
    title: 'This sign-in is over',
    lines: ['Its link was used, or is too old. Please ask your question in the chat again.'],
  },
} as const satisfies Record<string, SignInWords>;
