import { loopbackUrl } from './addresses.js';
import type { Guest } from './guest.js';
import type { Reply, Switchboard } from './switchboard.js';

/** How often is looked whether somebody has closed the popup, in milliseconds: browsers send no event. */
const lookEveryMs = 200;

/** A popup in which an app lets people sign in or consent (teams-js `authentication.authenticate`). */
export class SignInPopup {
  #open: { readonly guest: Guest; readonly end: (reply: Reply) => void } | undefined;

  constructor(private readonly switchboard: Switchboard) {}

  /** Opens it at a page of the app that asks, which has to end there too; what comes in between may come from anywhere. */
  show(asking: Guest, address: unknown, width: unknown, height: unknown): Promise<Reply> {
    const url = ownPage(asking, address);
    if (!url) return Promise.resolve([false, 'InvalidUrl']);
    if (this.#open) return Promise.resolve([false, 'Another popup is open.']);
    const features = `popup,width=${pixels(width, 600)},height=${pixels(height, 535)},left=80,top=80`;
    const popup = window.open(url, '_blank', features);
    if (!popup) return Promise.resolve([false, 'FailedToOpenWindow']);
    const page = { ...asking.page, frameContext: 'authentication' } as const;
    const guest: Guest = { name: 'popup', window: popup, origin: url.origin, page, listensTo: new Set() };
    this.switchboard.admit(guest);
    return new Promise((end) => {
      this.#open = { guest, end };
      const look = setInterval(() => {
        if (popup.closed) this.finish([false, 'CancelledByUser']);
        if (this.#open?.guest !== guest) clearInterval(look);
      }, lookEveryMs);
    });
  }

  /** Ends it, with what the app that opened it is told. */
  finish(reply: Reply): void {
    if (!this.#open) return;
    const { guest, end } = this.#open;
    this.#open = undefined;
    this.switchboard.dismiss(guest);
    guest.window.close();
    end(reply);
  }
}

/**
 * A page of the app itself. teams-js lets nothing but https through, so an app that is served over plain http on this
 * machine asks for its own address with https before it, and is understood.
 */
function ownPage({ origin }: Guest, address: unknown): URL | undefined {
  const url = loopbackUrl(address);
  if (url?.host !== new URL(origin).host) return undefined;
  return new URL(`${url.pathname}${url.search}${url.hash}`, origin);
}

function pixels(size: unknown, usual: number): number {
  return typeof size === 'number' && size > 0 ? Math.round(size) : usual;
}
