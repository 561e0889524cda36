import type { Response } from 'restify';
import { sendHtmlPage } from '../pages/html-page.js';

/** What a page says. Words of ours, and a code of ours: nothing that anybody sent stands on it. */
export interface SignInWords {
  readonly title: string;
  readonly lines: readonly string[];
  /** To be written into the chat; stands between the first line and the others. */
  readonly code?: string;
}

/** Sends a page of the sign-in. */
export function sendSignInPage(response: Response, status: number, { title, lines, code }: SignInWords): void {
  const [first = '', ...others] = lines;
  const body = [
    `<p>${first}</p>`,
    ...(code === undefined ? [] : [`<output aria-label="Code">${code.slice(0, 4)}-${code.slice(4)}</output>`]),
    ...others.map((line) => `<p>${line}</p>`),
  ].join('');
  sendHtmlPage(response, status, { title, body });
}
