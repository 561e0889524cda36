import type { Session } from './context.js';
import type { PeoplePicker } from './people-picker.js';
import type { Scene } from './scene.js';
import type { SettingsDialog } from './settings-dialog.js';
import type { SignInPopup } from './sign-in-popup.js';
import type { Stage } from './stage.js';
import type { TaskDialog } from './task-dialog.js';
import type { Tenant } from './tenant.js';

/** Everything that answers reach for. */
export interface HostParts {
  readonly tenant: Tenant;
  readonly session: Session;
  readonly stage: Stage;
  readonly settings: SettingsDialog;
  readonly dialog: TaskDialog;
  readonly popup: SignInPopup;
  readonly people: PeoplePicker;
  /** As it is picked at present. */
  readonly scene: () => Scene;
  /** Shows another page of the tab, as a deep link does. */
  readonly goTo: (subPageId: string) => void;
  /** Leaves the tab to the controls of the host, as a screen reader or the keyboard does. */
  readonly returnFocus: () => void;
}
