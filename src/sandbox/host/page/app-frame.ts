import { loopbackUrl } from './addresses.js';
import type { ShownPage } from './context.js';
import type { Guest } from './guest.js';
import type { Rights } from './scene.js';
import type { Switchboard } from './switchboard.js';

/** As Teams' web client frames tabs; nobody has documented it, so the list is the sandbox's guess (docs/sandbox.md). */
const sandboxFlags = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-modals',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-pointer-lock',
];

/** What a frame shows, and where on the page it stands. */
export interface FrameOrder {
  readonly name: Guest['name'];
  readonly url: string;
  readonly page: ShownPage;
  readonly rights: Rights;
  /** Is emptied first. */
  readonly into: HTMLElement;
  /** What a screen reader calls the frame. */
  readonly title: string;
}

/**
 * Frames a page of an app and lets it speak.
 * @returns undefined where the address is not on this machine, which the place of the frame then says
 */
export function openFrame(order: FrameOrder, switchboard: Switchboard): Guest | undefined {
  const { name, page, rights, into, title } = order;
  const url = loopbackUrl(order.url);
  if (!url) {
    const notice = document.createElement('p');
    notice.className = 'notice';
    notice.textContent = `Only addresses of this machine are framed (http://localhost, http://127.0.0.1), not “${order.url}”.`;
    into.replaceChildren(notice);
    return undefined;
  }
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute('sandbox', [...sandboxFlags, ...(rights === 'none' ? [] : ['allow-downloads'])].join(' '));
  frame.allow = rights === 'browser' ? 'clipboard-read; clipboard-write; fullscreen' : 'fullscreen';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = url.href;
  into.replaceChildren(frame);
  if (!frame.contentWindow) return undefined;
  const guest: Guest = { name, window: frame.contentWindow, origin: url.origin, page, listensTo: new Set() };
  switchboard.admit(guest);
  return guest;
}
