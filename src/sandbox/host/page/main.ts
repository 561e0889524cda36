import { appAnswers } from './answers/app-answers.js';
import { clipboardAnswers } from './answers/clipboard-answers.js';
import { dialogAnswers } from './answers/dialog-answers.js';
import { linkAnswers } from './answers/link-answers.js';
import { peopleAnswers } from './answers/people-answers.js';
import { settingsAnswers } from './answers/settings-answers.js';
import { signInAnswers } from './answers/sign-in-answers.js';
import { byId } from './by-id.js';
import { wireConsentSwitch } from './consent-switch.js';
import { contextOf } from './context.js';
import type { FrameContext, Session } from './context.js';
import type { HostParts } from './host-parts.js';
import { MessageLog } from './message-log.js';
import { PeoplePicker } from './people-picker.js';
import { fillPlaceholders } from './placeholders.js';
import { SceneControls } from './scene-controls.js';
import type { ControlName } from './scene-controls.js';
import { SettingsDialog } from './settings-dialog.js';
import { SignInPopup } from './sign-in-popup.js';
import { Stage } from './stage.js';
import { Switchboard } from './switchboard.js';
import { TaskDialog } from './task-dialog.js';
import { readTenant } from './tenant.js';

/** What the tab is told of while it runs, or hears of not at all. Whatever is not here loads it anew, as in Teams. */
const keepsTheTab: readonly ControlName[] = ['theme', 'viewport', 'configUrl'];

await start();

async function start(): Promise<void> {
  const tenant = await readTenant();
  const presets = new URLSearchParams(window.location.search);
  const controls = new SceneControls(tenant, presets);
  const log = new MessageLog();
  const switchboard = new Switchboard((exchange) => {
    log.add(exchange);
  });
  const session: Session = {
    tenantId: tenant.tenantId,
    sessionId: crypto.randomUUID(),
    appSessionId: crypto.randomUUID(),
  };
  const stage = new Stage(switchboard, session);
  const keepAddress = () => {
    window.history.replaceState(null, '', `?${controls.address(presets).toString()}`);
  };
  const parts: HostParts = {
    tenant,
    session,
    stage,
    settings: new SettingsDialog(switchboard),
    dialog: new TaskDialog(switchboard),
    popup: new SignInPopup(switchboard),
    people: new PeoplePicker(),
    scene: () => controls.scene(),
    goTo: (subPageId) => {
      controls.goTo(subPageId);
      keepAddress();
      stage.load(controls.scene());
    },
    returnFocus: () => {
      byId('user', HTMLSelectElement).focus();
    },
  };
  switchboard.answerWith({
    ...appAnswers(parts),
    ...signInAnswers(parts),
    ...settingsAnswers(parts),
    ...dialogAnswers(parts),
    ...clipboardAnswers(parts),
    ...linkAnswers(parts),
    ...peopleAnswers(parts),
  });
  controls.onPick((name) => {
    keepAddress();
    show(parts, switchboard, name);
  });
  wireButtons(parts);
  // Where the page is narrow the tab itself comes first.
  byId('circumstances', HTMLDetailsElement).open = !window.matchMedia('(max-width: 56rem)').matches;
  void wireConsentSwitch();
  show(parts, switchboard, 'user');
}

/** Follows what was picked. */
function show({ scene, stage, session }: HostParts, switchboard: Switchboard, picked: ControlName): void {
  const now = scene();
  document.documentElement.dataset['theme'] = now.theme;
  stage.show(now);
  if (!keepsTheTab.includes(picked)) stage.load(now);
  if (picked !== 'theme') return;
  switchboard.announce('themeChange', [now.theme]);
  switchboard.announce('contextChange', [contextOf(now, stage.pageOf(now), session)]);
}

function wireButtons(parts: HostParts): void {
  const { scene, stage, settings, session } = parts;
  const open = (frameContext: FrameContext & ('settings' | 'remove'), address: string) => {
    const now = scene();
    const page = { ...stage.pageOf(now), frameContext };
    const url = fillPlaceholders(address, contextOf(now, page, session));
    settings.show({ occasion: frameContext, url, page, rights: now.rights });
  };
  onClick('configure', () => {
    open('settings', scene().configUrl);
  });
  onClick('remove', () => {
    const { removeUrl } = stage.settingsOf(scene()) ?? {};
    if (removeUrl !== undefined) {
      open('remove', removeUrl);
      return;
    }
    stage.forget(scene());
    stage.load(scene());
  });
  onClick('reload', () => {
    stage.load(scene());
  });
}

function onClick(id: string, act: () => void): void {
  byId(id, HTMLButtonElement).addEventListener('click', act);
}
