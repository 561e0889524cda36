import { byId } from './by-id.js';

/** Says what an app asked its host to do, where the real Teams would do it: in words, and to screen readers. */
export function showNotice(text: string): void {
  const notice = byId('notice', HTMLElement);
  notice.textContent = text;
}
