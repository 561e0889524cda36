import { html } from '../entra/pages/html.js';
import type { Html } from '../entra/pages/html.js';

/** The dialogs of the host page: around a configuration page, around a dialog of the tab, and to pick people. */
export function hostDialogs(): Html {
  return html`<dialog id="settings-dialog" aria-labelledby="settings-title">
      <h2 id="settings-title">Configure the tab</h2>
      <div id="settings-frame" class="frame"></div>
      <p id="settings-problem" role="alert"></p>
      <div class="buttons">
        <button id="settings-button" class="primary" type="button" disabled>Save</button>
        <button id="settings-cancel" type="button">Cancel</button>
      </div>
    </dialog>
    <dialog id="task-dialog" aria-labelledby="task-title">
      <div class="chrome">
        <h2 id="task-title">Dialog</h2>
        <button id="task-close" type="button">Close</button>
      </div>
      <div id="task-frame" class="frame"></div>
    </dialog>
    <dialog id="people-dialog" aria-labelledby="people-title">
      <h2 id="people-title">Select people</h2>
      <div id="people-list" class="choices"></div>
      <div class="buttons">
        <button id="people-done" class="primary" type="button">Done</button>
        <button id="people-cancel" type="button">Cancel</button>
      </div>
    </dialog>`;
}
