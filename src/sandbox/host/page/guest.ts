import type { ShownPage } from './context.js';

/** A window that a page of an app runs in: the tab, a dialog, a popup. */
export interface Guest {
  /** How the messages pane calls it. */
  readonly name: 'tab' | 'config' | 'remove' | 'dialog' | 'popup';
  readonly window: Window;
  /** Where its page comes from. From anywhere else nothing is believed, and nothing is sent there. */
  readonly origin: string;
  readonly page: ShownPage;
  /** Events that its page wants to hear of. */
  readonly listensTo: Set<string>;
}
