import { openFrame } from './app-frame.js';
import { byId } from './by-id.js';
import type { ShownPage } from './context.js';
import type { Guest } from './guest.js';
import type { Rights } from './scene.js';
import type { Switchboard } from './switchboard.js';

/** The two pages of an app that Teams shows around a tab's life. */
const occasions = {
  settings: { name: 'config', title: 'Configure the tab', button: 'Save', event: 'settings.save' },
  remove: { name: 'remove', title: 'Remove the tab', button: 'Remove', event: 'settings.remove' },
} as const;

export type Occasion = keyof typeof occasions;

export interface SettingsOrder {
  readonly occasion: Occasion;
  readonly url: string;
  readonly page: ShownPage;
  readonly rights: Rights;
}

/** The dialog around an app's configuration page: its Save button works once the page says that its settings are valid. */
export class SettingsDialog {
  readonly #dialog = byId('settings-dialog', HTMLDialogElement);
  readonly #button = byId('settings-button', HTMLButtonElement);
  readonly #problem = byId('settings-problem', HTMLElement);
  #open: { readonly guest: Guest; readonly occasion: Occasion } | undefined;

  constructor(private readonly switchboard: Switchboard) {
    this.#button.addEventListener('click', () => {
      this.#press();
    });
    byId('settings-cancel', HTMLButtonElement).addEventListener('click', () => {
      this.#dialog.close();
    });
    this.#dialog.addEventListener('close', () => {
      this.#dismiss();
    });
  }

  show({ occasion, url, page, rights }: SettingsOrder): void {
    const { name, title, button } = occasions[occasion];
    byId('settings-title', HTMLElement).textContent = title;
    this.#button.textContent = button;
    this.allow(occasion === 'remove');
    this.complain('');
    this.#dialog.showModal();
    const into = byId('settings-frame', HTMLElement);
    const guest = openFrame({ name, url, page, rights, into, title }, this.switchboard);
    this.#open = guest && { guest, occasion };
  }

  /** Whether the page of the app lets its settings be saved. */
  allow(isValid: boolean): void {
    this.#button.disabled = !isValid;
  }

  complain(problem: string): void {
    this.#problem.textContent = problem;
  }

  close(): void {
    this.#dialog.close();
  }

  #press(): void {
    if (!this.#open) return;
    const { guest, occasion } = this.#open;
    this.complain('');
    this.switchboard.send(guest, occasions[occasion].event, occasion === 'settings' ? [{}] : []);
  }

  #dismiss(): void {
    if (this.#open) this.switchboard.dismiss(this.#open.guest);
    this.#open = undefined;
    byId('settings-frame', HTMLElement).replaceChildren();
  }
}
