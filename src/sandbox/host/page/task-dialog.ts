import { openFrame } from './app-frame.js';
import { byId } from './by-id.js';
import type { ShownPage } from './context.js';
import type { Guest } from './guest.js';
import type { Rights } from './scene.js';
import type { Switchboard } from './switchboard.js';

/** The sizes that teams-js names (`DialogDimension`), in pixels; those of Teams' web client are not documented. */
const namedSizes: Readonly<Record<string, number>> = { small: 320, medium: 480, large: 640 };

export interface TaskOrder {
  readonly url: string;
  readonly title: string;
  /** A name of a size, or pixels. */
  readonly size: { readonly width: unknown; readonly height: unknown };
  readonly page: ShownPage;
  readonly rights: Rights;
}

/** How a dialog ended: with something that its page submitted, or with an error. */
export interface TaskEnd {
  readonly error: string | null;
  readonly result?: unknown;
}

/** A dialog that the tab opens (teams-js `dialog.url`), one at a time. */
export class TaskDialog {
  readonly #dialog = byId('task-dialog', HTMLDialogElement);
  readonly #frame = byId('task-frame', HTMLElement);
  #open: { readonly guest: Guest; readonly end: (end: TaskEnd) => void } | undefined;

  constructor(private readonly switchboard: Switchboard) {
    byId('task-close', HTMLButtonElement).addEventListener('click', () => {
      this.#dialog.close();
    });
    this.#dialog.addEventListener('close', () => {
      // Teams' own sentence.
      this.#end({ error: 'User cancelled/closed the task module.' });
    });
  }

  /** Resolves when it is over. */
  show({ url, title, size, page, rights }: TaskOrder): Promise<TaskEnd> {
    if (this.#open) return Promise.resolve({ error: 'Another dialog is open.' });
    byId('task-title', HTMLElement).textContent = title;
    this.resize(size);
    this.#dialog.showModal();
    const guest = openFrame({ name: 'dialog', url, page, rights, into: this.#frame, title }, this.switchboard);
    if (!guest) return Promise.resolve({ error: 'The address of the dialog is not on this machine.' });
    return new Promise((end) => {
      this.#open = { guest, end };
    });
  }

  resize({ width, height }: TaskOrder['size']): void {
    this.#frame.style.width = `${pixels(width)}px`;
    this.#frame.style.height = `${pixels(height)}px`;
  }

  submit(result: unknown): void {
    this.#end({ error: null, result });
    this.#dialog.close();
  }

  /** Sends a message from the tab on to the dialog. */
  tell(event: string, args: readonly unknown[]): void {
    if (this.#open) this.switchboard.send(this.#open.guest, event, args);
  }

  #end(end: TaskEnd): void {
    this.#frame.replaceChildren();
    if (!this.#open) return;
    this.switchboard.dismiss(this.#open.guest);
    this.#open.end(end);
    this.#open = undefined;
  }
}

function pixels(size: unknown): number {
  if (typeof size === 'number' && size > 0) return size;
  return namedSizes[String(size)] ?? 320;
}
